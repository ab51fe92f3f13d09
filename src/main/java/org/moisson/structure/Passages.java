package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.moisson.report.IdentityRow;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.ReportId;
import org.moisson.report.Section;

/** Cuts blocks into passages, each with its section path and what a reader needs beside it. */
final class Passages {

    /** An entry longer than this is cut into its sentences. */
    private static final int LONG_ITEM = 45;

    private static final Pattern ANAPHORA = Pattern.compile(
            "^(Il|Elle|Ils|Elles|Ce|Cet|Cette|Ces|Cela|Ceci|C['’]est|Celui|Celle|Ceux|Celles|Son|Sa|Ses|Leur|Leurs|Ainsi|De plus|"
                    + "En effet|Toutefois|Cependant|Néanmoins|Pourtant|Mais|Or|Donc|Aussi|De même|En revanche|À l['’]inverse|Par ailleurs|"
                    + "D['’]où|Y)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final ReportId id;
    private final List<Block> blocks;
    private final PageTexts texts;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final IdentityCard card = new IdentityCard();
    private final List<Section> open = new ArrayList<>();

    /** The ranks of the open sections as the headings' looks tell them; a level is a depth, with none left out. */
    private final List<Integer> ranks = new ArrayList<>();

    private String lead = "";
    private String columns = "";
    private int table;

    Passages(ReportId id, List<Block> blocks, PageTexts texts) {
        this.id = id;
        this.blocks = blocks;
        this.texts = texts;
    }

    List<Passage> passages() {
        return passages;
    }

    List<Section> sections() {
        return sections;
    }

    List<IdentityRow> identityCard() {
        return card.rows();
    }

    void collect() {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (Structurer.speaks(block)) {
                collect(block, i);
            }
        }
    }

    private void collect(Block block, int index) {
        switch (block.kind()) {
            case TITLE -> whole(block, PassageRole.TITLE, "");
            case HEADING -> heading(block);
            case TEXT -> text(block);
            case ITEM -> item(block);
            case ROW -> row(block, index);
            case NOTE -> sentences(block.prose(), PassageRole.NOTE, "");
            case QUOTATION -> sentences(block.prose(), PassageRole.QUOTATION, "");
            case CAPTION -> whole(block, PassageRole.CAPTION, "");
            case FURNITURE, REPEATED -> {
                // says nothing
            }
        }
    }

    private void heading(Block block) {
        int rank = Math.max(1, block.level());
        while (!ranks.isEmpty() && ranks.getLast() >= rank) {
            ranks.removeLast();
            open.removeLast();
        }
        ranks.add(rank);
        List<String> path = new ArrayList<>(path());
        path.add(block.text());
        Section section = new Section(
                sections.size(), path.size(), block.text(), block.prose().firstPage(), path);
        sections.add(section);
        open.add(section);
        whole(block, PassageRole.HEADING, "");
        lead = block.text().endsWith(":") ? block.text() : "";
    }

    private List<String> path() {
        return open.stream().map(Section::heading).toList();
    }

    private void text(Block block) {
        List<Passage> made = sentences(block.prose(), PassageRole.SENTENCE, "");
        String last = made.isEmpty() ? "" : made.getLast().text();
        lead = last.endsWith(":") ? last : "";
        card.labelled(block.text(), made);
    }

    private void item(Block block) {
        String context = lead;
        List<Passage> made = block.words() > LONG_ITEM
                ? sentences(block.prose(), PassageRole.ITEM, context)
                : whole(block, PassageRole.ITEM, context);
        if (block.text().endsWith(":")) {
            lead = block.text();
        }
        card.labelled(block.text(), made);
    }

    private void row(Block block, int index) {
        lead = "";
        boolean first = block.place().table() != table;
        table = block.place().table();
        if (first) {
            columns = headingRow(index) ? block.text() : "";
        }
        if (first && !columns.isEmpty()) {
            whole(block, PassageRole.CAPTION, "");
        } else if (columns.isEmpty() && block.cells().size() == 2) {
            twoCells(block, block.cells().getFirst(), block.cells().getLast());
        } else {
            cells(block);
        }
    }

    private void twoCells(Block block, Prose label, Prose value) {
        if (label.isEmpty() && card.open()) {
            card.goesOn(value.text(), sentences(value, PassageRole.ROW, card.label()));
        } else if (label.isEmpty() || value.isEmpty()) {
            cells(block);
        } else {
            card.pair(label.text(), value.text(), block.page(), pair(block, label, value));
        }
    }

    private void cells(Block block) {
        if (block.words() <= LONG_ITEM) {
            whole(block, PassageRole.ROW, columns);
            return;
        }
        List<Prose> filled =
                block.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        filled.forEach(cell -> sentences(cell, PassageRole.ROW, columns.isEmpty() ? firstCell(filled, cell) : columns));
    }

    private static String firstCell(List<Prose> filled, Prose cell) {
        Prose first = filled.getFirst();
        return first.equals(cell) ? "" : first.text().replace('\n', ' ');
    }

    private List<Passage> pair(Block block, Prose label, Prose value) {
        boolean one = value.text().indexOf('\n') < 0
                && block.words() <= LONG_ITEM
                && Sentences.of(value.text()).size() == 1;
        return one
                ? whole(block, PassageRole.ROW, "")
                : sentences(value, PassageRole.ROW, label.text().replace('\n', ' '));
    }

    /** Whether the first row of a table names its columns: bold, over rows that are not. */
    private boolean headingRow(int index) {
        Block first = blocks.get(index);
        if (index + 1 >= blocks.size() || !first.look().bold()) {
            return false;
        }
        Block second = blocks.get(index + 1);
        return second.place().table() == first.place().table() && !second.look().bold() && first.words() <= 40;
    }

    private List<Passage> whole(Block block, PassageRole role, String context) {
        List<Passage> made = new ArrayList<>();
        add(block.prose(), role, context, made);
        return made;
    }

    private List<Passage> sentences(Prose prose, PassageRole role, String context) {
        List<Passage> made = new ArrayList<>();
        for (int[] span : Sentences.of(prose.text())) {
            Prose sentence = prose.part(span[0], span[1]);
            boolean refers = context.isEmpty()
                    && !made.isEmpty()
                    && ANAPHORA.matcher(sentence.text()).matches();
            add(sentence, role, refers ? made.getLast().text() : context, made);
        }
        return made;
    }

    /** A quotation must stand on its pages; one that does not, for what lies between, is cut at the page end. */
    private void add(Prose prose, PassageRole role, String context, List<Passage> made) {
        List<Integer> pages = prose.pages();
        String text = PageTexts.collapse(prose.text());
        if (text.isEmpty() || text.chars().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        if (pages.size() <= 2 && texts.holds(text, pages)) {
            keep(text, prose, pages, role, context, made);
            return;
        }
        for (int page : pages) {
            String part = PageTexts.collapse(prose.onPage(page));
            int at = prose.text().indexOf(prose.onPage(page));
            if (!part.isEmpty() && texts.holds(part, List.of(page))) {
                keep(part, prose.part(at, at + prose.onPage(page).length()), List.of(page), role, context, made);
            }
        }
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // the parts of one record
    private void keep(
            String text, Prose prose, List<Integer> pages, PassageRole role, String context, List<Passage> made) {
        int ordinal = passages.size();
        Passage passage = new Passage(
                Passage.id(id, ordinal),
                ordinal,
                role,
                text,
                pages,
                prose.boxes(),
                path(),
                PageTexts.collapse(context));
        passages.add(passage);
        made.add(passage);
    }
}
