package fr.estuaire.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.Slice;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of which the database gives one slice at a time. The page keeps its filters and calls {@link #refresh()} when
 * one changes; the grid asks for the number of rows, then for the rows on sight.
 */
public final class PagedGrid<T> extends Grid<T> {
    /** The box of the header asks for all rows at once: it gets the first ones, as long lists are not read whole. */
    private static final int TICKED_AT_ONCE = 50;

    private final CallbackDataProvider<T, Void> provider;
    private final Span counter = new Span();
    private int count;
    private transient BooleanSupplier more = () -> false;
    private String singular = "ligne";
    private String plural = "lignes";

    /**
     * @param rows the rows of a slice; reads the page's filters at each call
     * @param count how many rows the filters leave
     * @param empty what to show when they leave none
     */
    public PagedGrid(Function<Slice, List<T>> rows, LongSupplier count, Component empty) {
        this(rows, count, row -> row, empty);
    }

    /** @param id what a row keeps when its values change, for lists whose rows are refreshed one by one */
    public PagedGrid(Function<Slice, List<T>> rows, LongSupplier count, ValueProvider<T, Object> id, Component empty) {
        counter.addClassName("compte");
        counter.getElement().setAttribute("role", "status");
        addClassName("liste");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setEmptyStateComponent(empty);
        setMultiSort(false);
        provider = new CallbackDataProvider<>(
                query -> rows.apply(slice(query)).stream(), query -> announce(count.getAsLong()), id);
        setItems(provider);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Fiches.fold(this);
    }

    /** A column of text. With a key it can be sorted by, and the key reaches {@link Slice#orderBy}. */
    public Column<T> text(String header, @Nullable String sortKey, SerializableFunction<T, @Nullable String> value) {
        Column<T> column = addColumn(row -> {
                    String text = value.apply(row);
                    return text == null ? "" : text;
                })
                .setHeader(header)
                .setAutoWidth(true)
                .setResizable(true);
        return sortKey == null ? column : column.setKey(sortKey).setSortProperty(sortKey);
    }

    /** A column of numbers, aligned on the right. */
    public Column<T> number(String header, @Nullable String sortKey, SerializableFunction<T, Number> value) {
        return text(header, sortKey, row -> FrenchText.number(value.apply(row)))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
    }

    /** A column of components: badges, links, buttons. */
    public Column<T> component(String header, SerializableFunction<T, Component> value) {
        return addComponentColumn(value::apply).setHeader(header).setAutoWidth(true);
    }

    /** How many rows the filters leave, in words: « 12 345 sessions ». To be put beside the filters. */
    public Span counter(String one, String many) {
        singular = one;
        plural = many;
        return counter;
    }

    /**
     * For lists that are not counted to their end.
     *
     * @param more whether there were more rows than counted, told as « plus de 10 000 sessions »
     */
    public void setMore(BooleanSupplier more) {
        this.more = more;
    }

    /** Reads everything again: a filter or a row has changed. */
    public void refresh() {
        provider.refreshAll();
    }

    /** How many rows the filters left when they were last counted. */
    public int count() {
        return count;
    }

    private int announce(long rows) {
        counter.setText((more.getAsBoolean() ? "plus de " : "") + FrenchText.count(rows, singular, plural));
        count = Math.toIntExact(rows);
        return count;
    }

    private static Slice slice(Query<?, ?> query) {
        List<QuerySortOrder> orders = query.getSortOrders();
        QuerySortOrder order = orders.isEmpty() ? null : orders.getFirst();
        return new Slice(
                query.getOffset(),
                query.getLimit() == Integer.MAX_VALUE ? TICKED_AT_ONCE : Math.max(1, query.getLimit()),
                order == null ? null : order.getSorted(),
                order != null && order.getDirection() == SortDirection.DESCENDING);
    }
}
