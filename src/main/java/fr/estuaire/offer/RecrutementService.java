package fr.estuaire.offer;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.lheo.Element;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recruitment of sessions, kept fresh one gesture at a time: places left, open or not, next meeting. It counts at once,
 * without a new reading by the collectors.
 */
@Service
public class RecrutementService {
    private static final Duration FRAICHEUR = Duration.ofDays(14);

    private final RecrutementLines lines;
    private final RecrutementWriting writing;
    private final LieuService lieux;
    private final BodyAccess access;
    private final CurrentPerson currentPerson;
    private final Territories territories;
    private final Clock clock;

    RecrutementService(
            RecrutementLines lines,
            RecrutementWriting writing,
            LieuService lieux,
            BodyAccess access,
            CurrentPerson currentPerson,
            Territories territories,
            Clock clock) {
        this.lines = lines;
        this.writing = writing;
        this.lieux = lieux;
        this.access = access;
        this.currentPerson = currentPerson;
        this.territories = territories;
        this.clock = clock;
    }

    /** The sessions to come or running that are not called off, a page of them, the nearest first. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(readOnly = true)
    public List<RecrutementLine> list(RecrutementFilter filter, int offset, int limit) {
        return lines.list(criteria(filter), offset, limit);
    }

    /**
     * One session, as it now stands.
     *
     * @throws NoSuchElementException when the territory has no such session
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(readOnly = true)
    public RecrutementLine get(String session) {
        RecrutementLine line = find(session);
        access.check(line.organisme());
        return line;
    }

    /** How many sessions the filter leaves. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(readOnly = true)
    public int count(RecrutementFilter filter) {
        return lines.count(criteria(filter));
    }

    /**
     * Says how many places are left; saying the same again tells readers that it still holds.
     *
     * @param vues what the person had under their eyes
     * @throws IllegalStateException when somebody else said something else meanwhile; nothing is written then
     * @throws IllegalArgumentException when such numbers cannot be
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public RecrutementLine setPlaces(String session, PlacesSession vues, PlacesSession places) {
        return change(session, document -> RecrutementGestes.setPlaces(document, vues, places, clock.instant()));
    }

    /**
     * Says whether a session recruits.
     *
     * @param vu code that the person had under their eyes; null when there was none
     * @param code of Lhéo: 1 open, 2 closed, 3 suspended
     * @throws IllegalStateException when somebody else said something else meanwhile; nothing is written then
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public RecrutementLine setEtat(String session, @Nullable String vu, String code) {
        return change(session, document -> RecrutementGestes.setEtat(document, vu, code, clock.instant()));
    }

    /**
     * Announces an information meeting.
     *
     * @throws IllegalArgumentException with what to mend
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public RecrutementLine addReunion(String session, NouvelleReunion reunion) {
        Optional<Element> adresse = Optional.ofNullable(reunion.lieu()).map(this::adresse);
        return change(session, document -> RecrutementGestes.addReunion(document, reunion, adresse, today()));
    }

    /** Takes back a meeting that was just announced. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public RecrutementLine removeReunion(String session, NouvelleReunion reunion) {
        Optional<Element> adresse = Optional.ofNullable(reunion.lieu()).map(this::adresse);
        return change(session, document -> RecrutementGestes.removeReunion(document, reunion, adresse));
    }

    private Element adresse(String lieu) {
        return lieux.findAdresse(lieux.get(lieu))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Ce lieu n’a pas d’adresse complète : complétez-la dans « Mes lieux »."));
    }

    /** Whether what was said at a moment is too old for readers to trust it; never said is too old too. */
    public static boolean isOld(@Nullable Instant said, Clock clock) {
        return said == null || said.isBefore(clock.instant().minus(FRAICHEUR));
    }

    private RecrutementLine change(String session, UnaryOperator<Element> gesture) {
        writing.change(session, gesture);
        return find(session);
    }

    private RecrutementLine find(String session) {
        return lines.find(session, today()).orElseThrow(() -> new NoSuchElementException(RecrutementWriting.GONE));
    }

    private RecrutementLines.Criteria criteria(RecrutementFilter filter) {
        Membership membership = currentPerson.getMembership();
        String text = filter.text();
        return new RecrutementLines.Criteria(
                membership.role() == Role.ORGANISME ? membership.organisme() : filter.organisme(),
                text == null || text.isBlank() ? null : "%" + escape(text.strip()) + "%",
                filter.aMettreAJour(),
                today(),
                clock.instant().minus(FRAICHEUR));
    }

    private LocalDate today() {
        ZoneId zone = territories.getCurrent().fuseau();
        return LocalDate.now(clock.withZone(zone));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
