package org.moisson.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Opens damaged PDFs as well: where the tree of pages is lost, it gathers the pages that are still there. */
final class SalvagingParser extends PDFParser {

    SalvagingParser(RandomAccessRead file) throws IOException {
        super(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    @Override
    protected boolean parsePDFHeader() throws IOException {
        // the file was told by its objects when its first line is gone
        boolean whole = super.parsePDFHeader();
        return whole || isLenient();
    }

    @Override
    protected COSDictionary retrieveTrailer() throws IOException {
        COSDictionary trailer = super.retrieveTrailer();
        if (trailer.getCOSDictionary(COSName.ROOT) == null) {
            COSDictionary catalog = new COSDictionary();
            catalog.setItem(COSName.TYPE, COSName.CATALOG);
            trailer.setItem(COSName.ROOT, catalog);
        }
        return trailer;
    }

    @Override
    protected void checkPages(COSDictionary root) throws IOException {
        COSDictionary tree = root.getCOSDictionary(COSName.PAGES);
        if (tree == null || tree.getCOSArray(COSName.KIDS) == null || tree.getInt(COSName.COUNT, 0) < 1) {
            COSArray pages = gathered();
            if (pages.size() > 0) {
                root.setItem(COSName.PAGES, tree(pages));
            }
        }
        super.checkPages(root);
    }

    /** All pages, in the order in which they stand in the file. */
    private COSArray gathered() {
        List<Map.Entry<COSObjectKey, Long>> places =
                new ArrayList<>(document.getXrefTable().entrySet());
        places.sort(Map.Entry.comparingByValue(Comparator.comparingLong(Math::abs)));
        COSArray pages = new COSArray();
        for (Map.Entry<COSObjectKey, Long> place : places) {
            COSObject reference = document.getObjectFromPool(place.getKey());
            COSBase object = reference.getObject();
            if (object instanceof COSDictionary page && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))) {
                pages.add(reference);
            }
        }
        return pages;
    }

    private static COSDictionary tree(COSArray pages) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.TYPE, COSName.PAGES);
        tree.setItem(COSName.KIDS, pages);
        tree.setInt(COSName.COUNT, pages.size());
        return tree;
    }
}
