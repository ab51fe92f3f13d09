package org.moisson.extraction;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Reads the structure of a tagged PDF into the tag of each piece of marked content. */
final class TagTree {

    private static final int DEEPEST = 60;
    private static final int MOST = 300_000;

    private final IdentityHashMap<COSDictionary, Map<Integer, Tag>> tags = new IdentityHashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final COSDictionary catalog;
    private int elements;
    private int tables;
    private int rows;
    private int columns;
    private int tableOfRow;
    private int visited;

    TagTree(PDDocument document) {
        catalog = document.getDocumentCatalog().getCOSObject();
    }

    /** By page and content id. */
    IdentityHashMap<COSDictionary, Map<Integer, Tag>> tags() {
        if (catalog.getDictionaryObject(COSName.getPDFName("StructTreeRoot")) instanceof COSDictionary root) {
            if (root.getDictionaryObject(COSName.getPDFName("RoleMap")) instanceof COSDictionary map) {
                map.keySet().forEach(name -> roles.put(name.getName(), String.valueOf(map.getNameAsString(name))));
            }
            walk(root.getDictionaryObject(COSName.K), Tag.NONE, null, 0);
        }
        return tags;
    }

    private void walk(@Nullable COSBase node, Tag outer, @Nullable COSDictionary page, int depth) {
        COSBase base = node instanceof COSObject reference ? reference.getObject() : node;
        if (depth > DEEPEST || visited++ > MOST) {
            return;
        }
        if (base instanceof COSInteger id && page != null) {
            tags.computeIfAbsent(page, any -> new HashMap<>()).put(id.intValue(), outer);
        } else if (base instanceof COSArray kids) {
            kids.forEach(kid -> walk(kid, outer, page, depth + 1));
        } else if (base instanceof COSDictionary element) {
            walkElement(element, outer, page, depth);
        }
    }

    private void walkElement(COSDictionary element, Tag outer, @Nullable COSDictionary page, int depth) {
        COSDictionary own = element.getDictionaryObject(COSName.PG) instanceof COSDictionary named ? named : page;
        if (element.containsKey(COSName.MCID)) {
            walk(element.getDictionaryObject(COSName.MCID), outer, own, depth + 1);
        } else {
            walk(element.getDictionaryObject(COSName.K), tag(element, outer), own, depth + 1);
        }
    }

    private Tag tag(COSDictionary element, Tag outer) {
        String name = String.valueOf(element.getNameAsString(COSName.S));
        String standard = roles.getOrDefault(name, name);
        Tag.Cell cell = cell(standard, outer.cell());
        Tag.Role role = role(standard);
        if (role == Tag.Role.UNKNOWN || (role == Tag.Role.PARAGRAPH && keeps(outer.role()))) {
            return cell.equals(outer.cell()) ? outer : new Tag(outer.element(), outer.role(), outer.level(), cell);
        }
        return new Tag(++elements, role, level(standard), cell);
    }

    /** A table inside a cell is text of that cell. */
    private Tag.Cell cell(String standard, Tag.Cell outer) {
        if (outer.row() > 0 && tableOfRow != outer.row()) {
            return outer;
        }
        return switch (standard) {
            case "Table" -> outer.table() == 0 ? new Tag.Cell(++tables, 0, 0) : outer;
            case "TR" -> {
                columns = 0;
                tableOfRow = ++rows;
                yield new Tag.Cell(outer.table(), rows, 0);
            }
            case "TD", "TH" -> new Tag.Cell(outer.table(), outer.row(), columns++);
            default -> outer;
        };
    }

    /** A paragraph inside these is part of them. */
    private static boolean keeps(Tag.Role outer) {
        return switch (outer) {
            case ITEM, NOTE, HEADING, CAPTION, FURNITURE -> true;
            case UNKNOWN, PARAGRAPH, CELL, QUOTATION -> false;
        };
    }

    private static Tag.Role role(String standard) {
        return switch (standard) {
            case "P" -> Tag.Role.PARAGRAPH;
            case "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title" -> Tag.Role.HEADING;
            case "LI" -> Tag.Role.ITEM;
            case "TD", "TH" -> Tag.Role.CELL;
            case "Note", "FENote" -> Tag.Role.NOTE;
            case "BlockQuote" -> Tag.Role.QUOTATION;
            case "Caption" -> Tag.Role.CAPTION;
            case "Artifact" -> Tag.Role.FURNITURE;
            default -> Tag.Role.UNKNOWN;
        };
    }

    private static int level(String standard) {
        return switch (standard) {
            case "H", "H1", "Title" -> 1;
            case "H2" -> 2;
            case "H3" -> 3;
            case "H4" -> 4;
            case "H5" -> 5;
            case "H6" -> 6;
            default -> 0;
        };
    }
}
