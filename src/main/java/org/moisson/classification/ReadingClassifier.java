package org.moisson.classification;

import org.moisson.report.Reading;
import org.moisson.report.Sheet;
import org.moisson.vocabulary.Derived;
import org.moisson.vocabulary.Editing;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Joins the sheet and the findings of a reading. */
@Component
final class ReadingClassifier implements Classifier {

    private final FindingStatements findings;
    private final Gazetteer gazetteer;
    private final Vocabularies vocabularies;
    private final Editing editing;
    private final Derived<SheetReader> sheets;
    private final Derived<WordChanges> changes;

    ReadingClassifier(FindingStatements findings, Vocabularies vocabularies, Gazetteer gazetteer, Editing editing) {
        this.findings = findings;
        this.gazetteer = gazetteer;
        this.vocabularies = vocabularies;
        this.editing = editing;
        this.sheets = new Derived<>(vocabularies, now -> new SheetReader(new Lexicon(now), now, gazetteer));
        this.changes = new Derived<>(vocabularies, now -> new WordChanges(now, editing));
    }

    @Override
    public Understood understand(Reading reading) {
        Sheet sheet = sheet(reading);
        return new Understood(sheet, findings.read(reading, sheet));
    }

    @Override
    public Sheet sheet(Reading reading) {
        return sheets.get().read(reading);
    }

    @Override
    public String version() {
        return rules() + vocabularies.version();
    }

    private String rules() {
        return sheets.get().version() + "/" + findings.version() + "/";
    }

    @Override
    public boolean agrees(Reading reading, String version) {
        return version.startsWith(rules()) && changes.get().spare(reading, version.substring(rules().length()));
    }

    @Override
    public Classifier over(Vocabularies others) {
        return new ReadingClassifier(findings, others, gazetteer, editing);
    }
}
