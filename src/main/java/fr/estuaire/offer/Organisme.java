package fr.estuaire.offer;

import fr.estuaire.lheo.ElementText;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A training body of the territory. */
@Entity
class Organisme {
    @Id
    private String numero;

    @Version
    private long version;

    private String nom = "";
    private @Nullable String raisonSociale;
    private @Nullable String siret;
    private @Nullable String numeroActivite;
    private @Nullable String uai;
    private @Nullable String identifiantLocal;
    private @Nullable Boolean qualiopi;

    @Embedded
    private @Nullable Adresse adresse;

    @Embedded
    private @Nullable Contact contact;

    private @Nullable String site;
    private @Nullable String complement;

    protected Organisme() {
        this.numero = "";
    }

    Organisme(String numero) {
        this.numero = numero;
    }

    String numero() {
        return numero;
    }

    void update(OrganismeFiche fiche) {
        nom = fiche.nom();
        raisonSociale = fiche.raisonSociale();
        siret = fiche.siret();
        numeroActivite = fiche.numeroActivite();
        uai = fiche.uai();
        identifiantLocal = fiche.identifiantLocal();
        qualiopi = fiche.qualiopi();
        adresse = fiche.adresse();
        contact = fiche.contact();
        site = fiche.site();
        complement = fiche.complement() == null ? null : ElementText.write(fiche.complement());
    }

    OrganismeFiche toFiche() {
        return new OrganismeFiche(
                numero,
                version,
                nom,
                raisonSociale,
                siret,
                numeroActivite,
                uai,
                identifiantLocal,
                qualiopi,
                adresse == null ? Adresse.VIDE : adresse,
                contact == null ? Contact.VIDE : contact,
                site,
                complement == null ? null : ElementText.parse(complement));
    }
}
