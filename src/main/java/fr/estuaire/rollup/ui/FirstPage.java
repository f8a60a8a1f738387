package fr.estuaire.rollup.ui;

import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueLine;
import fr.estuaire.rollup.catalogue.CataloguePage;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.shared.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list asks how many, then for the first lines: one search answers to both. */
final class FirstPage {
    private static final int LINES = 50;

    private final CatalogueSearch search;
    private @Nullable Read read;
    private boolean more;

    FirstPage(CatalogueSearch search) {
        this.search = search;
    }

    private record Read(CatalogueFilter filter, CataloguePage page) {}

    int count(CatalogueFilter filter) {
        CataloguePage page = search.search(filter, Slice.first(LINES));
        read = new Read(filter, page);
        more = page.more();
        return page.total();
    }

    /** Whether there were more than counted last. */
    boolean hasMore() {
        return more;
    }

    /** What was read with the count is given once: a list that asks again wants it fresh. */
    List<CatalogueLine> list(CatalogueFilter filter, Slice slice) {
        Read known = read;
        read = null;
        if (known != null && known.filter().equals(filter) && slice.offset() == 0 && slice.limit() <= LINES) {
            return known.page().lines().stream().limit(slice.limit()).toList();
        }
        return search.search(filter, slice).lines();
    }
}
