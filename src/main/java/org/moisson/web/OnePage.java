package org.moisson.web;

import java.util.List;

/** How much of an answer is printed so that it stands on one page of A4, reckoned by the lines that its quotations take. */
final class OnePage {

    /** Of the page below its heading, with some to spare. */
    private static final int LINES = 54;

    private static final int LETTERS_OF_WORDS = 58;
    private static final int LETTERS_OF_SOURCE = 50;
    private static final int FACTOR = 2;
    private static final int BLOCK = 2;
    private static final int MOST_FACTORS = 4;
    private static final int FEW_FACTORS = 3;
    private static final int MOST_QUOTES = 2;

    private OnePage() {}

    /**
     * What fits.
     *
     * @param factors so many, with the first quotation of each side
     * @param quotes so many of each block that follows, none where these are left out
     */
    record Fit(int factors, int quotes) {}

    /** As many factors as there is room for, with as many quotations in the blocks as leave room for some factors. */
    static Fit of(List<WorkedPages.FactorView> factors, List<WorkedPages.Block> blocks) {
        int wanted = Math.min(FEW_FACTORS, factors.size());
        for (int quotes = MOST_QUOTES; quotes > 0; quotes--) {
            int fit = factors(factors, LINES - blocks(blocks, quotes));
            if (fit >= wanted) {
                return new Fit(fit, quotes);
            }
        }
        return new Fit(Math.max(1, factors(factors, LINES)), 0);
    }

    private static int factors(List<WorkedPages.FactorView> factors, int room) {
        int left = room;
        int fit = 0;
        while (fit < Math.min(MOST_FACTORS, factors.size())) {
            WorkedPages.FactorView next = factors.get(fit);
            left -= FACTOR
                    + Math.max(
                            row(next.levers().first(), 1), row(next.obstacles().first(), 1));
            if (left < 0) {
                return fit;
            }
            fit++;
        }
        return fit;
    }

    private static int blocks(List<WorkedPages.Block> blocks, int quotes) {
        return blocks.stream()
                .filter(each -> !each.first().isEmpty())
                .mapToInt(each -> BLOCK + row(each.first(), quotes))
                .sum();
    }

    /** Of quotations that stand side by side. */
    private static int row(List<HitViews.QuoteView> quotes, int most) {
        return quotes.stream().limit(most).mapToInt(OnePage::lines).max().orElse(1);
    }

    private static int lines(HitViews.QuoteView quote) {
        int source = quote.title().length()
                + quote.places().length()
                + quote.dates().length()
                + quote.modality().length()
                + quote.pages().length();
        return lines(quote.context().length(), LETTERS_OF_WORDS)
                + lines(quote.quote().length() + 4, LETTERS_OF_WORDS)
                + lines(source + 6, LETTERS_OF_SOURCE);
    }

    private static int lines(int letters, int each) {
        return (letters + each - 1) / each;
    }
}
