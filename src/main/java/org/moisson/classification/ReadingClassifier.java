package org.moisson.classification;

import org.moisson.report.Reading;
import org.moisson.report.Sheet;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Joins the sheet and the findings of a reading. */
@Component
final class ReadingClassifier implements Classifier {

    private final SheetStatements sheets;
    private final FindingStatements findings;
    private final String version;

    ReadingClassifier(SheetStatements sheets, FindingStatements findings, Vocabularies vocabularies) {
        this.sheets = sheets;
        this.findings = findings;
        this.version = sheets.version() + "/" + findings.version() + "/" + vocabularies.version();
    }

    @Override
    public Understood understand(Reading reading) {
        Sheet sheet = sheets.read(reading);
        return new Understood(sheet, findings.read(reading, sheet));
    }

    @Override
    public String version() {
        return version;
    }
}
