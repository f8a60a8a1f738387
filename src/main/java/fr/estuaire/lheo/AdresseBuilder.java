package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Adresse}, in any order. A blank text counts as absent. */
public final class AdresseBuilder extends RecordBuilder<Adresse> {
    AdresseBuilder() {
        super(Adresse.class);
    }

    public AdresseBuilder attributs(Attributs attributs) {
        put("attributs", attributs);
        return this;
    }

    public AdresseBuilder denomination(@Nullable String denomination) {
        put("denomination", denomination);
        return this;
    }

    public AdresseBuilder ligne(List<String> ligne) {
        put("ligne", ligne);
        return this;
    }

    public AdresseBuilder codepostal(@Nullable String codepostal) {
        put("codepostal", codepostal);
        return this;
    }

    public AdresseBuilder ville(@Nullable String ville) {
        put("ville", ville);
        return this;
    }

    public AdresseBuilder departement(@Nullable String departement) {
        put("departement", departement);
        return this;
    }

    public AdresseBuilder codeInseeCommune(@Nullable String codeInseeCommune) {
        put("codeInseeCommune", codeInseeCommune);
        return this;
    }

    public AdresseBuilder codeInseeCanton(@Nullable String codeInseeCanton) {
        put("codeInseeCanton", codeInseeCanton);
        return this;
    }

    public AdresseBuilder region(@Nullable String region) {
        put("region", region);
        return this;
    }

    public AdresseBuilder pays(@Nullable String pays) {
        put("pays", pays);
        return this;
    }

    public AdresseBuilder geolocalisation(@Nullable Geolocalisation geolocalisation) {
        put("geolocalisation", geolocalisation);
        return this;
    }

    public AdresseBuilder extras(List<Element> extras) {
        put("extras", extras);
        return this;
    }
}
