package org.moisson.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Reading;
import org.moisson.report.Sheet;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Vocabularies;

/** Reads the sheet of a report field by field from its zoned text. */
final class SheetReader {

    private static final String VERSION = "sheet-2";

    private final Lexicon lexicon;
    private final ThemeTagger themes;
    private final PopulationTagger populations;
    private final SettingTagger settings;
    private final OttawaReader ottawa;
    private final PlaceTagger places;
    private final KindFinder kinds;

    SheetReader(Lexicon lexicon, Vocabularies vocabularies, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.themes = new ThemeTagger(lexicon, vocabularies);
        this.populations = new PopulationTagger(lexicon, vocabularies);
        this.settings = new SettingTagger(lexicon);
        this.ottawa = new OttawaReader(lexicon, vocabularies);
        this.places = new PlaceTagger(gazetteer);
        this.kinds = new KindFinder(lexicon);
    }

    /** The sheet of a reading, each value with its origin, confidence and evidence. */
    Sheet read(Reading reading) {
        ZonedText text = ZonedText.of(reading);
        @Nullable Tag<String> type = kinds.find(text);
        List<PlaceMention> mentions = places.mentions(text);
        ActionDates dates = ActionDates.of(text);
        Tag<String> scope = ReachFinder.find(text, type, lexicon, mentions, dates);
        String reach = scope.value();
        return new Sheet(
                TitleFinder.find(text),
                type,
                scope,
                Bodies.organisation(text),
                DateFinder.find(text, dates, reach),
                places.read(text, reach, mentions),
                themes.read(text, reach),
                populations.read(text, reach),
                settings.read(text, reach),
                ottawa.read(text),
                Bodies.partners(text),
                Particulars.objectives(text),
                Particulars.summary(text),
                Particulars.authors(text),
                Particulars.publisher(text),
                Particulars.sourceUrl(text),
                Particulars.licence(text),
                Particulars.contacts(text));
    }

    /** Changes whenever the same reading may give another sheet. */
    String version() {
        return VERSION;
    }
}
