package fr.estuaire.lheo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes any element of Lhéo may bear, in the order of the document. */
public record Attributs(Map<String, String> valeurs) {
    public static final Attributs AUCUN = new Attributs(Map.of());

    public Attributs {
        valeurs = Collections.unmodifiableMap(new LinkedHashMap<>(valeurs));
    }

    public static Attributs numero(String numero) {
        return AUCUN.with("numero", numero);
    }

    /** These attributes and one more; a null or blank value removes it. */
    public Attributs with(String name, @Nullable String value) {
        Map<String, String> others = new LinkedHashMap<>(valeurs);
        if (value == null || value.isBlank()) {
            others.remove(name);
        } else {
            others.put(name, value);
        }
        return new Attributs(others);
    }

    public @Nullable String numero() {
        return valeurs.get("numero");
    }

    /** For a code, the version of its nomenclature, such as V14. */
    public @Nullable String ref() {
        return valeurs.get("ref");
    }

    /** {@code principal} marks the main one among several. */
    public @Nullable String tag() {
        return valeurs.get("tag");
    }

    /** Day of creation, AAAAMMJJ. */
    public @Nullable String datecrea() {
        return valeurs.get("datecrea");
    }

    /** Day of the last change, AAAAMMJJ. */
    public @Nullable String datemaj() {
        return valeurs.get("datemaj");
    }
}
