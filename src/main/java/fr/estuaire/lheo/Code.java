package fr.estuaire.lheo;

import org.jspecify.annotations.Nullable;

/** A code of an outside nomenclature. Its meaning depends on {@link #ref()}: never compare two without it. */
public record Code(String value, Attributs attributs) {

    /** @param ref the version of the nomenclature, such as V14 */
    public static Code of(String value, @Nullable String ref) {
        return new Code(value, Attributs.AUCUN.with("ref", ref));
    }

    public Code principal() {
        return new Code(value, attributs.with("tag", "principal"));
    }

    public @Nullable String ref() {
        return attributs.ref();
    }

    public boolean isPrincipal() {
        return "principal".equals(attributs.tag());
    }
}
