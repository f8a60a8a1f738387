package fr.estuaire.rollup;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** How far a territory has come: written by who works, read by who renews its lease. */
final class Avancement {
    private volatile Station station = Station.RECEVOIR;
    private volatile int lues;
    private volatile long octetsLus;
    private volatile long octets;
    private final String noeud;
    private final IntConsumer listener;
    private final Consumer<Station> stations;

    /**
     * @param noeud the thread that works, as its lease calls it
     * @param listener is told how many formations were read, from that thread
     * @param stations is told which station begins, from that thread
     */
    Avancement(String noeud, IntConsumer listener, Consumer<Station> stations) {
        this.noeud = noeud;
        this.listener = listener;
        this.stations = stations;
    }

    void enter(Station next) {
        station = next;
        stations.accept(next);
    }

    /** @param size of the feed in bytes, as it is on the disk */
    void size(long size) {
        octets = size;
    }

    void read(int formations) {
        lues = formations;
        listener.accept(formations);
    }

    void readBytes(long bytes) {
        octetsLus = bytes;
    }

    String noeud() {
        return noeud;
    }

    Station station() {
        return station;
    }

    int lues() {
        return lues;
    }

    long octetsLus() {
        return octetsLus;
    }

    long octets() {
        return octets;
    }
}
