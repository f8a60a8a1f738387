package fr.estuaire.benchmarks.habituel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The rows, as the entities that {@code benchmarks/habituel.orm.xml} maps: annotations would join those of the product. */
final class Lignes {
    private Lignes() {}

    /** An entity that Spring Data need not look up before it is saved. */
    abstract static class Ligne implements Persistable<Long> {
        long id;

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public boolean isNew() {
            return true;
        }
    }

    static class LigneFormation extends Ligne {
        String territoire = "";
        String numero = "";
        int version = 1;
        String sha256 = "";
        String intitule = "";
        String organisme = "";
        String siret = "";
        String objectif = "";
        boolean certifiante;
        String datemaj = "";
        LocalDateTime entreeLe = LocalDateTime.of(2026, 12, 1, 4, 30);
    }

    static class LigneVersion extends Ligne {
        String territoire = "";
        String numero = "";
        int version = 1;
        String sha256 = "";
        String intitule = "";
        byte[] fragment = {};
        LocalDateTime valideDu = LocalDateTime.of(2026, 12, 1, 4, 30);
    }

    static class LigneSession extends Ligne {
        long formation;
        String action = "";
        String numero = "";

        @Nullable
        LocalDate debut;

        @Nullable
        LocalDate fin;

        String recrutement = "";
        int lieuRang;
        String ville = "";
        String villeCle = "";
        String codePostal = "";
        String codeCommune = "";
        String departement = "";
        String region = "";
    }

    static class LigneCode extends Ligne {
        long formation;
        String genre = "";
        String code = "";
    }

    static class LigneLieu extends Ligne {
        long formation;
        String siret = "";
        boolean formateur;
        String nom = "";
        String adresse = "";
        String codePostal = "";
        String ville = "";
        String villeCle = "";
        int sessions;
    }
}
