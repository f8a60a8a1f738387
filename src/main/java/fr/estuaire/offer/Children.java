package fr.estuaire.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings the children of an aggregate to what its draft says, keeping the number of those that stay. */
final class Children {
    private Children() {}

    /**
     * @param create makes a child with a new number, for a draft that has none yet
     * @throws IllegalArgumentException when a draft bears a number that is not one of these children’s
     */
    static <C, D> void match(
            List<C> children,
            List<D> drafts,
            Function<C, String> childNumero,
            Function<D, @Nullable String> draftNumero,
            Supplier<C> create,
            BiConsumer<C, D> update) {
        Map<String, C> known = children.stream().collect(Collectors.toMap(childNumero, Function.identity()));
        List<C> next = new ArrayList<>();
        for (D draft : drafts) {
            String numero = draftNumero.apply(draft);
            C child = numero == null ? create.get() : known.get(numero);
            if (child == null) {
                throw new IllegalArgumentException("« " + numero + " » n’est pas dans cette offre.");
            }
            update.accept(child, draft);
            next.add(child);
        }
        children.clear();
        children.addAll(next);
    }
}
