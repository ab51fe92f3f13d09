package org.moisson.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the blocks of Tika's XHTML, a new page at each slide. */
final class FlowHandler extends DefaultHandler {

    /** The first words of a slide are its title, unless they go on. */
    private static final int LONGEST_TITLE = 120;

    private final List<List<FlowBlock>> pages = new ArrayList<>();
    private List<FlowBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int listDepth;
    private int itemDepth;
    private int tableDepth;
    private int skip;
    private @Nullable List<List<String>> rows;
    private List<String> cells = new ArrayList<>();
    private boolean header;
    private boolean note;
    private boolean quotation;
    private boolean paged;
    private boolean title;

    /** The pages of blocks, at least one. */
    List<List<FlowBlock>> finish() {
        flush(0);
        if (paged) {
            pages.add(blocks);
        } else {
            newPage();
        }
        return pages.isEmpty() ? List.of(List.of()) : pages;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        String element = local.toLowerCase(Locale.ROOT);
        if (skip > 0 || hidden(element)) {
            skip++;
            return;
        }
        switch (element) {
            case "div" -> startDiv(String.valueOf(attributes.getValue("class")));
            case "p", "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush(0);
                note |= String.valueOf(attributes.getValue("class")).contains("note");
            }
            case "ul", "ol", "li" -> startList(element);
            case "blockquote" -> {
                flush(0);
                quotation = true;
            }
            case "table", "tr", "td", "th" -> startTable(element);
            case "br" -> text.append('\n');
            default -> {
                // inline
            }
        }
    }

    private void startList(String element) {
        flush(0);
        if (element.equals("li")) {
            itemDepth = Math.max(1, listDepth);
        } else {
            listDepth++;
        }
    }

    private static boolean hidden(String element) {
        return switch (element) {
            case "head", "script", "style", "title", "nav" -> true;
            default -> false;
        };
    }

    private void startDiv(String type) {
        flush(0);
        if (type.contains("slide-content") || type.equals("page")) {
            if (paged) {
                pages.add(blocks); // an empty slide counts too
            } else {
                newPage();
            }
            paged = true;
            blocks = new ArrayList<>();
            title = true;
        }
        note |= type.contains("footnote") || type.contains("endnote");
    }

    private void startTable(String element) {
        switch (element) {
            case "table" -> {
                flush(0);
                if (++tableDepth == 1) {
                    rows = new ArrayList<>();
                    header = false;
                }
            }
            case "tr" -> {
                if (tableDepth == 1) {
                    cells = new ArrayList<>();
                }
            }
            default -> {
                header |= element.equals("th") && rows != null && rows.isEmpty();
                if (tableDepth == 1) {
                    text.setLength(0);
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (skip > 0) {
            skip--;
            return;
        }
        String element = local.toLowerCase(Locale.ROOT);
        switch (element) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> flush(element.charAt(1) - '0');
            case "p", "div", "blockquote" -> {
                flush(0);
                note = false;
                quotation &= !element.equals("blockquote");
            }
            case "li" -> {
                flush(0);
                itemDepth = 0;
            }
            case "ul", "ol" -> {
                flush(0);
                listDepth--;
                itemDepth = 0;
            }
            case "td", "th", "tr", "table" -> endTable(element);
            default -> {
                // inline
            }
        }
    }

    private void endTable(String element) {
        List<List<String>> open = rows;
        if (tableDepth > 1 || open == null) {
            tableDepth -= element.equals("table") ? 1 : 0;
            return;
        }
        switch (element) {
            case "table" -> {
                tableDepth = 0;
                rows = null;
                if (!open.isEmpty()) {
                    blocks.add(new FlowBlock.Table(open, header));
                }
            }
            case "tr" -> {
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    open.add(List.copyOf(cells));
                }
            }
            default -> {
                cells.add(text.toString().strip());
                text.setLength(0);
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (skip == 0) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
        characters(chars, start, length);
    }

    private void newPage() {
        if (!blocks.isEmpty()) {
            pages.add(blocks);
            blocks = new ArrayList<>();
        }
    }

    /** Ends the block under way; inside a table it only ends a line of the cell. */
    private void flush(int heading) {
        if (rows != null) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            return;
        }
        String block = text.toString().strip();
        text.setLength(0);
        if (!block.isEmpty()) {
            blocks.add(
                    heading > 0 || titles(block) ? new FlowBlock.Heading(Math.max(1, heading), block) : block(block));
        }
    }

    /** Whether these are the first words of a slide; its number does not count. */
    private boolean titles(String block) {
        boolean words = block.codePoints().filter(Character::isLetter).count() > 2;
        boolean first = title && words;
        title &= !words;
        return first && itemDepth == 0 && block.length() <= LONGEST_TITLE;
    }

    private FlowBlock block(String block) {
        if (note) {
            return new FlowBlock.Note(block);
        }
        if (quotation) {
            return new FlowBlock.Quotation(block);
        }
        return itemDepth > 0 ? new FlowBlock.Item(itemDepth, block) : new FlowBlock.Paragraph(block);
    }
}
