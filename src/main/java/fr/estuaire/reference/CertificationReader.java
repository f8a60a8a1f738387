package fr.estuaire.reference;

import fr.estuaire.reference.CertificationFiche.Bloc;
import fr.estuaire.reference.CertificationFiche.CodeLie;
import fr.estuaire.reference.CertificationFiche.Lien;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the parts of a certification’s sheet, one statement each. */
final class CertificationReader {
    private static final Map<String, String> VOIES = Map.of(
            "FI", "Formation initiale",
            "APPRENTISSAGE", "Apprentissage",
            "FC", "Formation continue",
            "PROFESSIONNALISATION", "Contrat de professionnalisation",
            "INDIVIDUELLE", "Candidature individuelle",
            "VAE", "Validation des acquis de l’expérience");
    private static final String CHAIN = """
            WITH RECURSIVE chaine (code, rang) AS (
              SELECT %1$s, 1 FROM estuaire_reference.certification_lien WHERE %2$s = :code
              UNION
              SELECT l.%1$s, k.rang + 1 FROM chaine k
              JOIN estuaire_reference.certification_lien l ON l.%2$s = k.code WHERE k.rang < 10)
            SELECT k.code, MAX(c.intitule) AS intitule FROM chaine k
            LEFT JOIN estuaire_reference.certification c ON c.numero = k.code
            WHERE k.code <> :code GROUP BY k.code ORDER BY MIN(k.rang), k.code""";

    private final JdbcClient jdbc;

    CertificationReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Bloc> blocs(String numero) {
        return jdbc.sql("""
                        SELECT code, libelle FROM estuaire_reference.certification_bloc
                        WHERE certification = :numero ORDER BY code""")
                .param("numero", numero)
                .query((row, n) -> new Bloc(row.getString("code"), row.getString("libelle")))
                .list();
    }

    List<String> certificateurs(String numero) {
        return jdbc.sql("""
                        SELECT nom FROM estuaire_reference.certification_certificateur
                        WHERE certification = :numero ORDER BY rang""").param("numero", numero).query(String.class).list();
    }

    List<String> voies(String numero) {
        return jdbc.sql("""
                        SELECT voie FROM estuaire_reference.certification_voie WHERE certification = :numero
                        ORDER BY FIELD(voie, 'FI', 'APPRENTISSAGE', 'FC', 'PROFESSIONNALISATION', 'INDIVIDUELLE', 'VAE')""").param("numero", numero).query(String.class).list().stream()
                .map(CertificationReader::voie)
                .toList();
    }

    static String voie(String code) {
        return VOIES.getOrDefault(code, code);
    }

    /** With the label of the newest Formacode imported, or that which came with the certification. */
    List<CodeLie> codes(String numero) {
        return jdbc.sql("""
                        SELECT k.genre, k.code, COALESCE(
                          (SELECT f.libelle FROM estuaire_reference.formacode_terme f
                            WHERE k.genre = 'FORMACODE' AND f.code = k.code ORDER BY f.version DESC LIMIT 1),
                          (SELECT r.libelle FROM estuaire_reference.rome_fiche r
                            WHERE k.genre = 'ROME' AND r.code = k.code),
                          k.libelle) AS libelle
                        FROM estuaire_reference.certification_code k WHERE k.certification = :numero
                        ORDER BY FIELD(k.genre, 'FORMACODE', 'NSF', 'ROME'), k.code""")
                .param("numero", numero)
                .query(CertificationReader::code)
                .list();
    }

    /** The codes of a diploma outside the registers, which come without labels. */
    List<CodeLie> codes(String formacode, String nsf, List<String> romes) {
        return jdbc.sql("""
                        SELECT 'FORMACODE' AS genre, :formacode AS code,
                          (SELECT f.libelle FROM estuaire_reference.formacode_terme f
                            WHERE f.code = :formacode ORDER BY f.version DESC LIMIT 1) AS libelle
                        FROM DUAL WHERE :formacode <> ''
                        UNION ALL
                        SELECT 'NSF', :nsf, (SELECT MAX(k.libelle) FROM estuaire_reference.certification_code k
                            WHERE k.genre = 'NSF' AND k.code = :nsf)
                        FROM DUAL WHERE :nsf <> ''
                        UNION ALL
                        SELECT 'ROME', r.code, r.libelle FROM estuaire_reference.rome_fiche r WHERE r.code IN (:romes)""")
                .param("formacode", formacode)
                .param("nsf", nsf)
                .param("romes", romes.isEmpty() ? List.of("") : romes)
                .query(CertificationReader::code)
                .list();
    }

    List<Lien> replacedBy(String numero) {
        return chain(CHAIN.formatted("nouvelle", "ancienne"), numero);
    }

    List<Lien> replaces(String numero) {
        return chain(CHAIN.formatted("ancienne", "nouvelle"), numero);
    }

    List<Lien> certifInfo(String numero) {
        return jdbc.sql("""
                        SELECT code, intitule FROM estuaire_reference.diplome_certif_info
                        WHERE rncp = :numero OR rs = :numero ORDER BY code LIMIT 50""")
                .param("numero", numero)
                .query(CertificationReader::link)
                .list();
    }

    List<Lien> certifInfoByCode(List<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT code, intitule FROM estuaire_reference.diplome_certif_info
                                WHERE code IN (:codes) ORDER BY code""")
                        .param("codes", codes)
                        .query(CertificationReader::link)
                        .list();
    }

    /** Diplomas of the Éducation nationale: by the apprenticeship table, and by Certif Info. */
    List<Lien> diplomes(String numero) {
        return jdbc.sql("""
                        SELECT t.cfd AS code, COALESCE(MAX(b.libelle), MAX(t.intitule)) AS intitule FROM (
                          SELECT cfd, intitule FROM estuaire_reference.kit_apprentissage WHERE rncp = :numero
                          UNION ALL
                          SELECT cfd, NULL FROM estuaire_reference.diplome_certif_info
                          WHERE (rncp = :numero OR rs = :numero OR code = :numero) AND cfd IS NOT NULL) t
                        LEFT JOIN estuaire_reference.diplome_bcn b ON b.cfd = t.cfd GROUP BY t.cfd ORDER BY t.cfd""")
                .param("numero", numero)
                .query(CertificationReader::link)
                .list();
    }

    List<String> listes(String numero) {
        return jdbc.sql("""
                        SELECT liste FROM estuaire_reference.liste_certification
                        WHERE numero = :numero AND absent_depuis IS NULL ORDER BY liste""").param("numero", numero).query(String.class).list().stream()
                .map(liste -> Register.find(liste).map(Register::label).orElse(liste))
                .toList();
    }

    private List<Lien> chain(String sql, String numero) {
        return jdbc.sql(sql)
                .param("code", numero)
                .query(CertificationReader::link)
                .list();
    }

    private static CodeLie code(ResultSet row, int number) throws SQLException {
        return new CodeLie(row.getString("genre"), row.getString("code"), row.getString("libelle"));
    }

    private static Lien link(ResultSet row, int number) throws SQLException {
        return new Lien(row.getString("code"), row.getString("intitule"));
    }
}
