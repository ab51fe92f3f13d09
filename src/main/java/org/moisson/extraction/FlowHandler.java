package org.moisson.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the blocks of Tika's XHTML, a new page at each slide. */
final class FlowHandler extends DefaultHandler {

    /** The first words of a slide are its title, unless they go on. */
    private static final int LONGEST_TITLE = 120;

    private static final Pattern NOTE = Pattern.compile("(foot|end)notes?(?!\\p{L})");

    /** What Tika puts where a note is called. */
    private static final Pattern CALL = Pattern.compile("\\[(foot|end)noteRef:[^\\]]*]");

    private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}\\s+");

    private final List<List<FlowBlock>> pages = new ArrayList<>();
    private List<FlowBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int listDepth;
    private int itemDepth;
    private int tableDepth;
    private int skip;
    /** How many elements are open within a note, its own included. */
    private int note;

    private String interrupted = "";
    private final List<FlowBlock> held = new ArrayList<>();
    private @Nullable List<List<String>> rows;
    private List<String> cells = new ArrayList<>();
    private boolean header;
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
        String type = String.valueOf(attributes.getValue("class"));
        if (skip > 0 || hidden(element, type)) {
            skip++;
            return;
        }
        startNote(element, type);
        switch (element) {
            case "div" -> startDiv(type);
            case "p", "h1", "h2", "h3", "h4", "h5", "h6" -> flush(0);
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

    /** A note may stand in the midst of the sentence that calls it, which then goes on after it. */
    private void startNote(String element, String type) {
        boolean opens = (element.equals("p") && type.equals("note"))
                || ((element.equals("p") || element.equals("div"))
                        && NOTE.matcher(type).find());
        if (note > 0) {
            note++;
        } else if (opens && rows == null) {
            note = 1;
            interrupted = text.toString();
            text.setLength(0);
        }
    }

    private void endNote() {
        if (note > 0 && --note == 0) {
            text.append(interrupted);
            interrupted = "";
            if (text.toString().isBlank()) {
                release();
            }
        }
    }

    private void release() {
        blocks.addAll(held);
        held.clear();
    }

    private void startList(String element) {
        flush(0);
        if (element.equals("li")) {
            itemDepth = Math.max(1, listDepth);
        } else {
            listDepth++;
        }
    }

    /** What no reader of the page sees as part of its text. */
    private static boolean hidden(String element, String type) {
        return switch (element) {
            case "head", "script", "style", "title", "nav" -> true;
            case "p", "div" -> type.contains("annotation") || type.contains("comment");
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
                if (tableDepth == 1) {
                    text.setLength(0);
                    // labels before their values head no column
                    boolean first = rows != null && rows.isEmpty();
                    header = first ? element.equals("th") && (header || cells.isEmpty()) : header;
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
        endNote();
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
                cells.add(CALL.matcher(text).replaceAll("").strip());
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
        String block = CALL.matcher(text).replaceAll("").strip();
        text.setLength(0);
        if (block.isEmpty()) {
            return;
        }
        if (note > 0) {
            held.add(new FlowBlock.Note(NUMBER.matcher(block).replaceFirst("")));
            return;
        }
        blocks.add(heading > 0 || titles(block) ? new FlowBlock.Heading(Math.max(1, heading), block) : block(block));
        release();
    }

    /** Whether these are the first words of a slide; its number does not count. */
    private boolean titles(String block) {
        boolean words = block.codePoints().filter(Character::isLetter).count() > 2;
        boolean first = title && words;
        title &= !words;
        return first && itemDepth == 0 && block.length() <= LONGEST_TITLE;
    }

    private FlowBlock block(String block) {
        if (quotation) {
            return new FlowBlock.Quotation(block);
        }
        return itemDepth > 0 ? new FlowBlock.Item(itemDepth, block) : new FlowBlock.Paragraph(block);
    }
}
