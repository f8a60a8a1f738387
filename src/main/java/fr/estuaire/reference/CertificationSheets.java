package fr.estuaire.reference;

import fr.estuaire.reference.CertificationFiche.Lien;
import fr.estuaire.reference.CertificationFilter.Registre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the sheet of a certification of its row; what is supplied reads the parts, once the row’s connection is back. */
final class CertificationSheets {
    private final JdbcClient jdbc;
    private final CertificationReader reader;

    CertificationSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.reader = new CertificationReader(jdbc);
    }

    /** Of a row of {@code certification}. */
    Supplier<CertificationFiche> registered(ResultSet row, LocalDate today) throws SQLException {
        String numero = row.getString("numero");
        Registre registre = Registre.valueOf(row.getString("registre"));
        String intitule = row.getString("intitule");
        String abrege = abrege(row.getString("abrege_code"), row.getString("abrege_libelle"));
        Integer niveau = row.getObject("niveau", Integer.class);
        LocalDate fin = row.getObject("fin_enregistrement", LocalDate.class);
        boolean active = row.getBoolean("active") && row.getObject("absent_depuis") == null;
        String type = row.getString("type_enregistrement");
        LocalDate decision = row.getObject("decision_le", LocalDate.class);
        LocalDate effet = row.getObject("effet_le", LocalDate.class);
        LocalDate limite = row.getObject("limite_delivrance", LocalDate.class);
        boolean nc = row.getBoolean("accessible_nc");
        boolean pf = row.getBoolean("accessible_pf");
        String objectifs = row.getString("objectifs");
        return () -> new CertificationFiche(
                numero,
                registre,
                intitule,
                abrege,
                niveau,
                CertificationLine.etat(active, fin, today),
                type,
                decision,
                effet,
                fin,
                limite,
                null,
                nc,
                pf,
                objectifs,
                reader.blocs(numero),
                reader.certificateurs(numero),
                reader.voies(numero),
                reader.codes(numero),
                reader.replacedBy(numero),
                reader.replaces(numero),
                reader.certifInfo(numero),
                reader.diplomes(numero),
                reader.listes(numero),
                HabilitationQuery.forCertification(numero, "").count(jdbc));
    }

    /** Of a row of {@code diplome_certif_info}. */
    Supplier<CertificationFiche> diploma(ResultSet row, LocalDate today) throws SQLException {
        String code = row.getString("code");
        String intitule = row.getString("intitule");
        String type = row.getString("type_libelle");
        Integer niveau = row.getObject("niveau", Integer.class);
        Integer last = row.getObject("derniere_session", Integer.class);
        LocalDate fin = CertificationLine.endOf(last);
        boolean present = row.getObject("absent_depuis") == null;
        String certifier = row.getString("certificateur");
        List<String> voies = Words.codes(row.getString("voies"));
        String formacode = text(row, "formacode");
        String nsf = text(row, "nsf");
        List<String> romes = Words.codes(row.getString("romes"));
        List<String> formerly = Words.codes(row.getString("ancien_code"));
        String numero = row.getString("rncp") == null ? row.getString("rs") : row.getString("rncp");
        return () -> new CertificationFiche(
                code,
                Registre.HORS,
                intitule,
                type,
                niveau,
                CertificationLine.etat(present, fin, today),
                null,
                null,
                null,
                fin,
                null,
                last == null || last == 0 ? null : last,
                false,
                false,
                null,
                List.of(),
                certifier == null ? List.of() : List.of(certifier),
                voies.stream().map(CertificationReader::voie).toList(),
                reader.codes(formacode, nsf, romes),
                List.of(),
                reader.certifInfoByCode(formerly),
                numero == null ? List.of() : List.of(new Lien(numero, null)),
                reader.diplomes(code),
                List.of(),
                0);
    }

    private static @Nullable String abrege(@Nullable String code, @Nullable String label) {
        if (code == null || label == null) {
            return code == null ? label : code;
        }
        return code + " (" + label + ")";
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
