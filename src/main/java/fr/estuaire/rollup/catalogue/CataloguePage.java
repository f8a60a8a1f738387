package fr.estuaire.rollup.catalogue;

import java.util.List;

/**
 * A page of what a search found. Nobody reads thousands of answers, and counting on would slow everyone down: a search
 * counts and lists so many at most.
 *
 * @param total how many formations answer, at most {@link #MOST}, or {@link #MOST_BY_WORDS} when words put the best first
 * @param more whether there are more than that
 */
public record CataloguePage(List<CatalogueLine> lines, int total, boolean more) {
    public static final int MOST = 10_000;
    public static final int MOST_BY_WORDS = 1_000;

    public CataloguePage {
        lines = List.copyOf(lines);
    }
}
