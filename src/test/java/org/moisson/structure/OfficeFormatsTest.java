package org.moisson.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.extraction.OfficeFile;
import org.moisson.report.IdentityRow;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.Section;

/** Files that know their own headings, lists, tables and notes are read by what they know. */
class OfficeFormatsTest {

    private static final String TITLE = "La cuisine des voisines";
    private static final String FIRST = "Les habitantes du hameau ont ouvert une cuisine partagée.";
    private static final String SECOND = "La mairie prête la salle et paie le chauffage.";
    private static final String NOTE = "Convention signée en 2019 pour trois ans.";

    @TempDir
    private Path folder;

    @Test
    void a_word_file() throws IOException {
        String body = OfficeFile.word("Titre1", TITLE)
                + OfficeFile.word("Titre1", "Ce qui a aidé")
                + OfficeFile.wordWithCall("La mairie prête la salle", " et paie le chauffage.")
                + OfficeFile.word("Titre2", "Dans le hameau")
                + OfficeFile.word("", FIRST + " Trois choses ont compté :")
                + OfficeFile.wordEntry("Une salle ouverte le soir")
                + OfficeFile.wordEntry("Des élus présents")
                + OfficeFile.word("Titre1", "Carte d'identité")
                + OfficeFile.wordTable(
                        new String[] {"Porteur", "Association des voisines"}, new String[] {"Dates", "2018 à 2021"});
        check(Cases.read(OfficeFile.docx(folder.resolve("a.docx"), body, NOTE)));
    }

    @Test
    void an_opendocument_text() throws IOException {
        String body = heading(1, TITLE)
                + heading(1, "Ce qui a aidé")
                + "<text:p>La mairie prête la salle<text:note text:note-class='footnote'><text:note-citation>1"
                + "</text:note-citation><text:note-body><text:p>" + NOTE + "</text:p></text:note-body></text:note>"
                + " et paie le chauffage.</text:p>"
                + heading(2, "Dans le hameau")
                + "<text:p>" + FIRST + " Trois choses ont compté :</text:p>"
                + "<text:list><text:list-item><text:p>Une salle ouverte le soir</text:p></text:list-item>"
                + "<text:list-item><text:p>Des élus présents</text:p></text:list-item></text:list>"
                + heading(1, "Carte d'identité")
                + "<table:table>" + row("Porteur", "Association des voisines") + row("Dates", "2018 à 2021")
                + "</table:table>";
        check(Cases.read(OfficeFile.odt(folder.resolve("a.odt"), "", body)));
    }

    @Test
    void a_page_of_the_web() throws IOException {
        String body = "<nav><ul><li>Accueil</li></ul></nav><h1>" + TITLE + "</h1><h1>Ce qui a aidé</h1><p>" + SECOND
                + "</p>"
                + "<h2>Dans le hameau</h2><p>" + FIRST + " Trois choses ont compté&nbsp;:</p>"
                + "<ul><li>Une salle ouverte le soir</li><li>Des élus présents</li></ul>"
                + "<h1>Carte d'identité</h1><table><tr><th>Porteur</th><td>Association des voisines</td></tr>"
                + "<tr><th>Dates</th><td>2018 à 2021</td></tr></table><div class='footnote'><p>" + NOTE + "</p></div>"
                + "<script>document.write('piège')</script>";
        Reading reading = Cases.read(Files.writeString(
                folder.resolve("a.html"),
                "<!DOCTYPE html><html><head><meta charset='utf-8'><title>x</title></head><body>" + body
                        + "</body></html>"));
        check(reading);
        assertThat(reading.pages().getFirst().text()).doesNotContain("piège", "Accueil");
    }

    private static void check(Reading reading) {
        assertThat(reading.pages()).hasSize(1);
        assertThat(Cases.texts(reading, PassageRole.TITLE)).containsExactly(TITLE);
        assertThat(reading.sections())
                .extracting(Section::path)
                .containsExactly(
                        List.of("Ce qui a aidé"),
                        List.of("Ce qui a aidé", "Dans le hameau"),
                        List.of("Carte d'identité"));
        assertThat(Cases.texts(reading, PassageRole.SENTENCE)).contains(FIRST, SECOND);
        assertThat(Cases.texts(reading, PassageRole.ITEM))
                .containsExactly("Une salle ouverte le soir", "Des élus présents");
        assertThat(Cases.find(reading, "Des élus présents").context()).isEqualTo("Trois choses ont compté :");
        assertThat(Cases.find(reading, FIRST).section()).containsExactly("Ce qui a aidé", "Dans le hameau");
        assertThat(Cases.texts(reading, PassageRole.NOTE)).containsExactly(NOTE);
        assertThat(reading.identityCard())
                .extracting(IdentityRow::label, IdentityRow::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Porteur", "Association des voisines"),
                        org.assertj.core.groups.Tuple.tuple("Dates", "2018 à 2021"));
    }

    @Test
    void the_tables_of_slides_keep_their_rows_and_an_empty_slide_counts() throws IOException {
        String slides = slide("Le point de départ", "<text:p>" + FIRST + "</text:p>")
                + "<draw:page/>"
                + slide(
                        "Les lieux",
                        "<table:table>" + row("Porteur", "Association des voisines") + row("Dates", "2018 à 2021")
                                + "</table:table>");
        Reading reading = Cases.read(OfficeFile.odp(folder.resolve("a.odp"), slides));
        assertThat(reading.pages()).hasSize(3);
        assertThat(Cases.find(reading, "Porteur").pages()).containsExactly(3);
        assertThat(reading.identityCard())
                .extracting(IdentityRow::value)
                .containsExactly("Association des voisines", "2018 à 2021");
    }

    private static String slide(String title, String inside) {
        return "<draw:page><draw:frame presentation:class='title'><draw:text-box><text:p>" + title
                + "</text:p></draw:text-box></draw:frame><draw:frame>" + inside + "</draw:frame></draw:page>";
    }

    private static String heading(int level, String text) {
        return "<text:h text:outline-level='" + level + "'>" + text + "</text:h>";
    }

    private static String row(String label, String value) {
        return "<table:table-row><table:table-cell><text:p>" + label + "</text:p></table:table-cell>"
                + "<table:table-cell><text:p>" + value + "</text:p></table:table-cell></table:table-row>";
    }
}
