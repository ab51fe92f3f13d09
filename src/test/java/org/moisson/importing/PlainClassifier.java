package org.moisson.importing;

import java.util.List;
import org.moisson.classification.Classifier;
import org.moisson.report.AxisStatus;
import org.moisson.report.Dates;
import org.moisson.report.Evidence;
import org.moisson.report.Finding;
import org.moisson.report.FindingKind;
import org.moisson.report.Modality;
import org.moisson.report.Ottawa;
import org.moisson.report.Passage;
import org.moisson.report.Place;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Polarity;
import org.moisson.report.Population;
import org.moisson.report.PopulationRole;
import org.moisson.report.Reading;
import org.moisson.report.Sheet;
import org.moisson.report.SheetDraft;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.report.Theme;
import org.moisson.report.ThemeRank;

/** Takes the first line for the title, the others for levers, and fills every kind of field. */
final class PlainClassifier implements Classifier {

    volatile String version = "1";

    /** The versions that the current one agrees with wherever a reading does not hold this word. */
    volatile String changedWord = "";

    /** The version whose results it gives, its own where empty. */
    volatile String like = "";

    final java.util.concurrent.atomic.AtomicInteger understood = new java.util.concurrent.atomic.AtomicInteger();

    @Override
    public Sheet sheet(Reading reading) {
        return understand(reading).sheet();
    }

    @Override
    public boolean agrees(Reading reading, String earlier) {
        return !changedWord.isEmpty()
                && reading.passages().stream().noneMatch(each -> each.text().contains(changedWord));
    }

    @Override
    public Classifier over(org.moisson.vocabulary.Vocabularies vocabularies) {
        return this;
    }

    @Override
    public Understood understand(Reading reading) {
        understood.incrementAndGet();
        Passage first = reading.passages().getFirst();
        List<Evidence> evidence = List.of(new Evidence(first.id(), first.pages(), first.text()));
        Place place = new Place("dep-44", PlaceLevel.DEPARTMENT, "Loire-Atlantique", PlaceRole.INTERVENTION);
        Sheet sheet = new SheetDraft()
                .title(Tag.stated(first.text(), version.equals("1") || like.equals("1") ? 0.9 : 0.8, evidence))
                .scope(Tag.inferred("experience", 0.5, List.of()))
                .dates(Tag.stated(new Dates("2022", "2022-12", null, null, null), 0.8, evidence))
                .places(List.of(Tag.stated(place, 1, evidence)))
                .themes(List.of(Tag.inferred(new Theme("nutrition", ThemeRank.MAIN), 0.7, evidence)))
                .populations(
                        List.of(Tag.inferred(new Population("jeunes", PopulationRole.TARGET, 12, null), 0.7, evidence)))
                .ottawa(List.of(Tag.stated(new Ottawa("competences", AxisStatus.CITED_AS_FRAMEWORK), 0.7, evidence)))
                .contacts(reading.passages().stream()
                        .map(Passage::text)
                        .filter(text -> text.startsWith("Contact : "))
                        .map(text -> Tag.stated(text.substring("Contact : ".length()), 0.9, List.of()))
                        .toList())
                .sheet();
        return new Understood(
                sheet,
                reading.passages().stream()
                        .skip(1)
                        .map(p -> lever(reading, p, place))
                        .toList());
    }

    private static Finding lever(Reading reading, Passage passage, Place place) {
        return new Finding(
                reading.id() + "-" + passage.ordinal(),
                FindingKind.LEVER,
                Polarity.POSITIVE,
                List.of("partenariat"),
                passage.text(),
                passage.id(),
                passage.pages(),
                passage.boxes(),
                passage.section(),
                passage.context(),
                Modality.OBSERVED,
                List.of(place),
                List.of("jeunes"),
                0.8,
                Status.PROPOSED,
                false,
                null);
    }

    @Override
    public String version() {
        return version;
    }
}
