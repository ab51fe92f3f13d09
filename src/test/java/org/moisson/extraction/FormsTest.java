package org.moisson.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet that was filled in on the screen is read with what was filled in. */
class FormsTest {

    @TempDir
    private Path folder;

    @Test
    void what_was_filled_into_a_form_stands_beside_its_label_and_remarks_do_not() throws IOException {
        Path sheet = new Sheet()
                .page()
                .bold(16)
                .at(60, 60, "Fiche de l'action")
                .plain(11)
                .at(60, 112, "Porteur de l'action :")
                .at(60, 152, "Public rencontré :")
                .save(folder.resolve("form.pdf"));
        Path filled = folder.resolve("filled.pdf");
        try (PDDocument document = Loader.loadPDF(sheet.toFile())) {
            PDAcroForm form = new PDAcroForm(document);
            PDResources fonts = new PDResources();
            fonts.put(COSName.HELV, new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(fonts);
            form.setDefaultAppearance("/Helv 11 Tf 0 g");
            document.getDocumentCatalog().setAcroForm(form);
            field(document, form, "porteur", 98).setValue("Les voisines du hameau");
            field(document, form, "public", 138).setValue("Familles du canton");
            PDAnnotationFreeText typed = new PDAnnotationFreeText();
            typed.setRectangle(new PDRectangle(60, 600, 300, 20));
            typed.setDefaultAppearance("/Helv 11 Tf 0 g");
            typed.setContents("Ajout au clavier.");
            typed.constructAppearances(document);
            PDAnnotationText remark = new PDAnnotationText();
            remark.setContents("À revoir avant envoi");
            document.getPage(0).getAnnotations().add(typed);
            document.getPage(0).getAnnotations().add(remark);
            document.save(filled.toFile());
        }
        Extraction extraction = new Extractor(Limits.DEFAULT).extract(filled, "a.pdf", (done, pages, seen) -> {});
        assertThat(extraction.pages().getFirst().raw())
                .contains("Les voisines du hameau", "Familles du canton", "Ajout au clavier.")
                .doesNotContain("revoir");
    }

    private static PDTextField field(PDDocument document, PDAcroForm form, String name, float y) throws IOException {
        PDTextField field = new PDTextField(form);
        field.setPartialName(name);
        field.setDefaultAppearance("/Helv 11 Tf 0 g");
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(200, 842 - y - 20, 300, 20));
        widget.setPage(document.getPage(0));
        widget.setPrinted(true);
        document.getPage(0).getAnnotations().add(widget);
        form.getFields().add(field);
        return field;
    }
}
