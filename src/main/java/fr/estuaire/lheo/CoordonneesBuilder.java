package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Coordonnees}, in any order. A blank text counts as absent. */
public final class CoordonneesBuilder extends RecordBuilder<Coordonnees> {
    CoordonneesBuilder() {
        super(Coordonnees.class);
    }

    public CoordonneesBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public CoordonneesBuilder civilite(@Nullable String civilite) {
        put("civilite", civilite);
        return this;
    }

    public CoordonneesBuilder nom(@Nullable String nom) {
        put("nom", nom);
        return this;
    }

    public CoordonneesBuilder prenom(@Nullable String prenom) {
        put("prenom", prenom);
        return this;
    }

    public CoordonneesBuilder ligne(List<String> ligne) {
        put("ligne", ligne);
        return this;
    }

    public CoordonneesBuilder adresse(@Nullable Adresse adresse) {
        put("adresse", adresse);
        return this;
    }

    public CoordonneesBuilder telfixe(@Nullable Telephones telfixe) {
        put("telfixe", telfixe);
        return this;
    }

    public CoordonneesBuilder portable(@Nullable Telephones portable) {
        put("portable", portable);
        return this;
    }

    public CoordonneesBuilder fax(@Nullable Telephones fax) {
        put("fax", fax);
        return this;
    }

    public CoordonneesBuilder courriel(@Nullable String courriel) {
        put("courriel", courriel);
        return this;
    }

    public CoordonneesBuilder web(@Nullable PagesWeb web) {
        put("web", web);
        return this;
    }

    public CoordonneesBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}
