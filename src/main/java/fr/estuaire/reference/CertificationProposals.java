package fr.estuaire.reference;

import fr.estuaire.reference.CertificationFiche.CodeLie;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What an offer may take over from the certification it leads to: its level, its codes, its blocks. */
@Service
@PreAuthorize("isAuthenticated()")
public class CertificationProposals {
    /** Registers add a letter for the function; Lhéo has three digits. */
    private static final Pattern NSF = Pattern.compile("(\\d{3})[a-z]?");

    private final JdbcClient jdbc;
    private final CertificationReader reader;
    private final CertificationsLocales locales;

    CertificationProposals(JdbcClient jdbc, CertificationsLocales locales) {
        this.jdbc = jdbc;
        this.reader = new CertificationReader(jdbc);
        this.locales = locales;
    }

    /** Empty when no register knows any of its codes. */
    public Optional<CertificationProposal> find(CertificationReference reference) {
        return registered(reference).or(() -> diploma(reference)).or(() -> local(reference));
    }

    /** The blocks of a certification, by code; none for those that have none, or that nobody knows. */
    public List<CertificationFiche.Bloc> listBlocs(CertificationReference reference) {
        return RegisterReading.read(() -> reference.numeros().stream()
                .map(reader::blocs)
                .filter(blocs -> !blocs.isEmpty())
                .findFirst()
                .orElse(List.of()));
    }

    private Optional<CertificationProposal> registered(CertificationReference reference) {
        List<String> numeros = reference.numeros();
        return numeros.isEmpty()
                ? Optional.empty()
                : RegisterReading.read(() -> jdbc.sql("""
                                SELECT numero, niveau FROM estuaire_reference.certification WHERE numero IN (:numeros)
                                ORDER BY registre LIMIT 1""")
                        .param("numeros", numeros)
                        .query((row, n) -> new Numbered(row.getString("numero"), niveau(row)))
                        .optional()
                        .map(one -> proposal(one.niveau(), reader.codes(one.numero()), reader.blocs(one.numero()))));
    }

    private Optional<CertificationProposal> diploma(CertificationReference reference) {
        return reference.certifInfo() == null
                ? Optional.empty()
                : RegisterReading.read(() -> jdbc.sql("""
                                SELECT niveau, COALESCE(formacode, '') AS formacode, COALESCE(nsf, '') AS nsf, romes
                                FROM estuaire_reference.diplome_certif_info WHERE code = :code""")
                        .param("code", reference.certifInfo())
                        .query((row, n) -> new CertificationProposal(
                                niveau(row),
                                Words.codes(row.getString("formacode")),
                                Words.codes(row.getString("romes")),
                                nsf(Words.codes(row.getString("nsf"))),
                                List.of()))
                        .optional());
    }

    private Optional<CertificationProposal> local(CertificationReference reference) {
        return reference.locale() == null
                        || TenantScope.find()
                                .filter(Space.Territory.class::isInstance)
                                .isEmpty()
                ? Optional.empty()
                : locales.findByCode(reference.locale())
                        .map(one -> new CertificationProposal(
                                one.niveau(), one.formacodes(), List.of(), List.of(), List.of()));
    }

    private static CertificationProposal proposal(
            @Nullable Integer niveau, List<CodeLie> codes, List<CertificationFiche.Bloc> blocs) {
        return new CertificationProposal(
                niveau, codes(codes, "FORMACODE"), codes(codes, "ROME"), nsf(codes(codes, "NSF")), blocs);
    }

    private static List<String> codes(List<CodeLie> codes, String genre) {
        return codes.stream()
                .filter(code -> code.genre().equals(genre))
                .map(CodeLie::code)
                .toList();
    }

    private static List<String> nsf(List<String> codes) {
        return codes.stream()
                .map(NSF::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static @Nullable Integer niveau(ResultSet row) throws SQLException {
        Integer niveau = row.getObject("niveau", Integer.class);
        return niveau == null || niveau == 0 ? null : niveau;
    }

    private record Numbered(String numero, @Nullable Integer niveau) {}
}
