package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Recrutement}, in any order. A blank text counts as absent. */
public final class RecrutementBuilder extends RecordBuilder<Recrutement> {
    RecrutementBuilder() {
        super(Recrutement.class);
    }

    public RecrutementBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public RecrutementBuilder modaliteRecrutement(@Nullable String modaliteRecrutement) {
        put("modaliteRecrutement", modaliteRecrutement);
        return this;
    }

    public RecrutementBuilder codePerimetreRecrutement(@Nullable String codePerimetreRecrutement) {
        put("codePerimetreRecrutement", codePerimetreRecrutement);
        return this;
    }

    public RecrutementBuilder infosPerimetreRecrutement(@Nullable String infosPerimetreRecrutement) {
        put("infosPerimetreRecrutement", infosPerimetreRecrutement);
        return this;
    }

    public RecrutementBuilder aDistance(@Nullable String aDistance) {
        put("aDistance", aDistance);
        return this;
    }

    public RecrutementBuilder adresse(@Nullable Adresse adresse) {
        put("adresse", adresse);
        return this;
    }

    public RecrutementBuilder urlweb(@Nullable String urlweb) {
        put("urlweb", urlweb);
        return this;
    }

    public RecrutementBuilder nbPlaces(@Nullable String nbPlaces) {
        put("nbPlaces", nbPlaces);
        return this;
    }

    public RecrutementBuilder periode(@Nullable Periode periode) {
        put("periode", periode);
        return this;
    }

    public RecrutementBuilder heureDebut(@Nullable String heureDebut) {
        put("heureDebut", heureDebut);
        return this;
    }

    public RecrutementBuilder heureFin(@Nullable String heureFin) {
        put("heureFin", heureFin);
        return this;
    }

    public RecrutementBuilder commentaire(@Nullable String commentaire) {
        put("commentaire", commentaire);
        return this;
    }

    public RecrutementBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}
