package fr.estuaire;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows what it is told: noon, in UTC, of a day. */
public final class SetClock extends Clock {
    private volatile Instant now;

    public SetClock(LocalDate day) {
        this.now = noon(day);
    }

    public void set(LocalDate day) {
        now = noon(day);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
