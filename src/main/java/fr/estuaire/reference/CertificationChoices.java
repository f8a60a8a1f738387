package fr.estuaire.reference;

import fr.estuaire.reference.CertificationFilter.Etat;
import fr.estuaire.reference.CertificationFilter.Registre;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The certifications that who describes an offer may name: those of the national registers and, before them, those of the
 * territory’s own directory where it keeps one.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class CertificationChoices {
    private final Certifications certifications;
    private final CertificationsLocales locales;
    private final CertificationChoiceRows rows;

    CertificationChoices(Certifications certifications, CertificationsLocales locales, CertificationChoiceRows rows) {
        this.certifications = certifications;
        this.locales = locales;
        this.rows = rows;
    }

    /**
     * A page of them, the best answers first. The empty text leaves the territory’s own only: nobody reads the national
     * registers from A to Z.
     *
     * @param text beginnings of words of the title, an RNCP, RS or Certif Info number, or a local code
     */
    public List<CertificationChoice> list(String text, Slice slice) {
        List<CertificationChoice> page = new ArrayList<>();
        int local = 0;
        if (keepsDirectory()) {
            local = locales.count(text);
            if (slice.offset() < local) {
                locales.list(text, new Slice(slice.offset(), slice.limit(), null, false))
                        .forEach(one -> page.add(choice(one)));
            }
        }
        int missing = slice.limit() - page.size();
        if (missing > 0 && saysSomething(text)) {
            page.addAll(national(text, new Slice(Math.max(0, slice.offset() - local), missing, null, false)));
        }
        return page;
    }

    /** What is known of the certification that an offer names; empty when no register knows any of its codes. */
    public Optional<CertificationChoice> find(CertificationReference reference) {
        return findLocal(reference).map(one -> named(choice(one), reference)).or(() -> rows.find(reference));
    }

    /** Without a word or a digit the national registers would come whole. */
    private static boolean saysSomething(String text) {
        return !Words.of(text).isEmpty() || text.strip().matches("\\d");
    }

    private List<CertificationChoice> national(String text, Slice slice) {
        List<CertificationLine> lines = certifications.list(CertificationFilter.of(text), slice);
        Map<String, String> certifiers = rows.certifiers(codes(lines, registre -> true));
        Map<String, String> certifInfo =
                rows.certifInfo(codes(lines, registre -> registre != Registre.HORS), text.strip());
        return lines.stream()
                .map(line -> new CertificationChoice(
                        reference(line, certifInfo.get(line.code())),
                        line.intituleRegional() == null
                                ? line.intitule()
                                : line.intituleRegional() + " (" + line.intitule() + ")",
                        line.niveau(),
                        certifiers.get(line.code()),
                        line.etat(),
                        line.fin()))
                .toList();
    }

    private Optional<CertificationLocale> findLocal(CertificationReference reference) {
        return reference.locale() != null && keepsDirectory()
                ? locales.findByCode(reference.locale())
                : Optional.empty();
    }

    private boolean keepsDirectory() {
        return TenantScope.find().filter(Space.Territory.class::isInstance).isPresent() && locales.isKept();
    }

    private CertificationChoice choice(CertificationLocale one) {
        return new CertificationChoice(
                new CertificationReference(
                        one.rncp().startsWith("RNCP") ? one.rncp() : null,
                        one.rncp().startsWith("RS") ? one.rncp() : null,
                        null,
                        one.code()),
                one.intitule(),
                one.niveau(),
                one.certificateur().isBlank() ? null : one.certificateur(),
                one.isValidOn(locales.today()) ? Etat.ACTIVE : Etat.FINIE,
                one.valableAu());
    }

    private static CertificationChoice named(CertificationChoice choice, CertificationReference reference) {
        return new CertificationChoice(
                reference, choice.intitule(), choice.niveau(), choice.certificateur(), choice.etat(), choice.fin());
    }

    private static CertificationReference reference(CertificationLine line, @Nullable String certifInfo) {
        return switch (line.registre()) {
            case RNCP -> CertificationReference.national(line.code(), null, certifInfo);
            case RS -> CertificationReference.national(null, line.code(), certifInfo);
            case HORS -> CertificationReference.national(null, null, line.code());
        };
    }

    private static List<String> codes(List<CertificationLine> lines, Predicate<Registre> wanted) {
        return lines.stream()
                .filter(line -> wanted.test(line.registre()))
                .map(CertificationLine::code)
                .toList();
    }
}
