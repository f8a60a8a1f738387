package fr.estuaire.reference;

import fr.estuaire.shared.Rncp;
import fr.estuaire.shared.Rs;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an offer names a certification. Each code is kept as it was given, even one that no register knows.
 *
 * @param rncp such as RNCP38228; the prefix may be missing in what others wrote
 * @param rs such as RS5000; the prefix may be missing in what others wrote
 * @param certifInfo digits
 * @param locale code in the directory that a territory outside the national registers keeps
 */
public record CertificationReference(
        @Nullable String rncp,
        @Nullable String rs,
        @Nullable String certifInfo,
        @Nullable String locale) {
    public static final CertificationReference AUCUNE = new CertificationReference(null, null, null, null);

    public CertificationReference {
        rncp = blankToNull(rncp);
        rs = blankToNull(rs);
        certifInfo = blankToNull(certifInfo);
        locale = blankToNull(locale);
    }

    /** @param certifInfo code of Certif Info, in digits */
    public static CertificationReference national(
            @Nullable String rncp, @Nullable String rs, @Nullable String certifInfo) {
        return new CertificationReference(rncp, rs, certifInfo, null);
    }

    public boolean isEmpty() {
        return equals(AUCUNE);
    }

    /** The codes for people, the most telling first. */
    public List<String> codes() {
        return Stream.of(
                        rncp == null ? null : withPrefix("RNCP", rncp),
                        rs == null ? null : withPrefix("RS", rs),
                        certifInfo == null ? null : "Certif Info " + certifInfo,
                        locale)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    /** Numbers under which France compétences registers it, with their prefixes. */
    List<String> numeros() {
        return Stream.of(
                        rncp == null || !Rncp.isValid(rncp) ? null : new Rncp(rncp).value(),
                        rs == null || !Rs.isValid(rs) ? null : new Rs(rs).value())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private static String withPrefix(String prefix, String code) {
        return Character.isDigit(code.charAt(0)) ? prefix + code : code;
    }

    private static @Nullable String blankToNull(@Nullable String code) {
        return code == null || code.isBlank() ? null : code.strip();
    }
}
