package fr.estuaire.offer;

import fr.estuaire.lheo.ElementText;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A place of training in the reusable list of its body. */
@Entity
@Table(name = "lieu")
class LieuFormation {
    @Id
    private String numero;

    @Version
    private long version;

    private String organisme;
    private String nom = "";
    private @Nullable String siret;
    private @Nullable String uai;

    @Embedded
    private @Nullable Adresse adresse;

    private @Nullable String accesHandicapes;
    private boolean archive;
    private @Nullable String complement;

    protected LieuFormation() {
        this.numero = "";
        this.organisme = "";
    }

    LieuFormation(String numero, String organisme) {
        this.numero = numero;
        this.organisme = organisme;
    }

    void update(LieuFiche fiche) {
        nom = fiche.nom();
        siret = fiche.siret();
        uai = fiche.uai();
        adresse = fiche.adresse();
        accesHandicapes = fiche.accesHandicapes();
        archive = fiche.archive();
        complement = fiche.document() == null ? null : ElementText.write(fiche.document());
    }

    LieuFiche toFiche() {
        return new LieuFiche(
                numero,
                version,
                organisme,
                nom,
                siret,
                uai,
                adresse == null ? Adresse.VIDE : adresse,
                accesHandicapes,
                archive,
                complement == null ? null : ElementText.parse(complement));
    }
}
