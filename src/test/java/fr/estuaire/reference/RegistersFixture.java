package fr.estuaire.reference;

import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.Siret;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the registers, put there without an import: {@code registers.organisme("53350000001", "800000004", …)}. */
@TestComponent
public class RegistersFixture {
    @Autowired
    JdbcClient jdbc;

    /** A SIRET with a true key, of an establishment of a legal unit. */
    public static String siret(int unit, int establishment) {
        String digits = "8%08d%04d".formatted(unit, establishment);
        for (int key = 0; key < 10; key++) {
            if (Siret.isValid(digits + key)) {
                return digits + key;
            }
        }
        throw new IllegalStateException(digits);
    }

    /** A body that holds Qualiopi for actions, and for VAE when {@code vae}. */
    public void organisme(String nda, String siret, String nom, String codePostal, String ville, boolean vae) {
        write(
                """
                REPLACE INTO organisme_formation (nda, siren, siret, denomination, denomination_cle, code_postal, ville,
                  qualiopi_actions, qualiopi_actions_lu, qualiopi_bilans, qualiopi_bilans_lu, qualiopi_vae, qualiopi_vae_lu,
                  qualiopi_apprentissage, qualiopi_apprentissage_lu, actif, actif_lu, specialites, empreinte, import)
                VALUES (:nda, LEFT(:siret, 9), :siret, :nom, :cle, :cp, :ville, 1, 1, 0, 0, :vae, :vae, 0, 0, 1, 1,
                  '326 333', 0, 0)""",
                Map.of(
                        "nda",
                        nda,
                        "siret",
                        siret,
                        "nom",
                        nom,
                        "cle",
                        FrenchText.normalise(nom),
                        "cp",
                        codePostal,
                        "ville",
                        ville,
                        "vae",
                        vae));
    }

    public void etablissement(String siret, boolean siege, boolean ouvert, String codePostal, String ville) {
        write("""
                REPLACE INTO etablissement (siret, siren, siege, ouvert, ouvert_lu, adresse, code_postal, ville,
                  empreinte, import)
                VALUES (:siret, LEFT(:siret, 9), :siege, :ouvert, :ouvert, '1 rue des Essais', :cp, :ville, 0, 0)""", Map.of("siret", siret, "siege", siege, "ouvert", ouvert, "cp", codePostal, "ville", ville));
    }

    public void uai(String code, String siret, String nom) {
        write("""
                REPLACE INTO uai (code, siret, denomination, ouvert, ville, empreinte, import)
                VALUES (:code, :siret, :nom, TRUE, 'RENNES', 0, 0)""", Map.of("code", code, "siret", siret, "nom", nom));
    }

    public void certification(String numero, String intitule, int niveau, boolean active, LocalDate fin) {
        write(
                """
                REPLACE INTO certification (numero, registre, intitule, intitule_cle, niveau, active, fin_enregistrement,
                  empreinte, import)
                VALUES (:numero, :registre, :intitule, :cle, :niveau, :active, :fin, 0, 0)""",
                Map.of(
                        "numero",
                        numero,
                        "registre",
                        numero.startsWith("RS") ? "RS" : "RNCP",
                        "intitule",
                        intitule,
                        "cle",
                        FrenchText.normalise(intitule),
                        "niveau",
                        niveau,
                        "active",
                        active,
                        "fin",
                        fin));
    }

    public void diplome(String code, String intitule, String cfd) {
        write("""
                REPLACE INTO diplome_certif_info (code, intitule, intitule_cle, niveau, cfd, formacode, romes, empreinte,
                  import)
                VALUES (:code, :intitule, :cle, 4, :cfd, '15235', 'M1805', 0, 0)""", Map.of("code", code, "intitule", intitule, "cle", FrenchText.normalise(intitule), "cfd", cfd));
    }

    public void code(String certification, String genre, String code, String libelle) {
        write(
                "REPLACE INTO certification_code VALUES (:certification, :genre, :code, :libelle)",
                Map.of("certification", certification, "genre", genre, "code", code, "libelle", libelle));
    }

    /** A term of the Formacode. */
    public void formacode(
            String version, String code, String libelle, @Nullable String champ, @Nullable String synonymes) {
        Map<String, Object> values = new HashMap<>();
        values.put("version", version);
        values.put("code", code);
        values.put("libelle", libelle);
        values.put("cle", FrenchText.normalise(libelle));
        values.put("champ", champ);
        values.put("synonymes", synonymes);
        write("""
                REPLACE INTO formacode_terme (version, code, libelle, libelle_cle, domaine, champ, synonymes, empreinte,
                  import) VALUES (:version, :code, :libelle, :cle, FALSE, :champ, :synonymes, 0, 0)""", values);
    }

    public void formacodeLink(String version, String code, String genre, String vers) {
        write(
                "REPLACE INTO formacode_lien VALUES (:version, :code, :genre, :vers)",
                Map.of("version", version, "code", code, "genre", genre, "vers", vers));
    }

    public void rome(String code, String libelle) {
        write(
                "REPLACE INTO rome_fiche (code, libelle, libelle_cle, empreinte, import)"
                        + " VALUES (:code, :libelle, :cle, 0, 0)",
                Map.of("code", code, "libelle", libelle, "cle", FrenchText.normalise(libelle)));
    }

    public void bloc(String certification, String code, String libelle) {
        write(
                "REPLACE INTO certification_bloc VALUES (:certification, :code, :libelle)",
                Map.of("certification", certification, "code", code, "libelle", libelle));
    }

    public void certifier(String certification, int rang, String nom) {
        write(
                "REPLACE INTO certification_certificateur VALUES (:certification, :rang, NULL, :nom)",
                Map.of("certification", certification, "rang", rang, "nom", nom));
    }

    public void replaces(String old, String young) {
        write("REPLACE INTO certification_lien VALUES (:old, :young)", Map.of("old", old, "young", young));
    }

    public void entitles(String certification, String siret, String nom, boolean read) {
        write(
                "REPLACE INTO habilitation (certification, siret, nature, nom, depuis, active, active_lu)"
                        + " VALUES (:certification, :siret, 'LES_DEUX', :nom, NULL, TRUE, :lu)",
                Map.of("certification", certification, "siret", siret, "nom", nom, "lu", read));
    }

    /** A loss that the register announced, and that does not count yet. */
    public void announceLoss(String genre, String cle, int imports) {
        write(
                "REPLACE INTO droit_en_attente VALUES (:genre, :cle, :imports, 2, '2026-09-07', '2026-09-08')",
                Map.of("genre", genre, "cle", cle, "imports", imports));
    }

    public void write(String sql, Map<String, ?> parameters) {
        TenantScope.run(
                Space.reference(), () -> jdbc.sql(sql).params(parameters).update());
    }
}
