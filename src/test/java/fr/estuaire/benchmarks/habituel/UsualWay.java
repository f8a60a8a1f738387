package fr.estuaire.benchmarks.habituel;

import com.ctc.wstx.stax.WstxInputFactory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Loads feeds as is usually done: JAXB objects of each formation, of which JPA entities are made, saved five hundred
 * formations at a time. The rows and their indexes are those of the first catalogue of this project; no rule is checked.
 */
public final class UsualWay implements AutoCloseable {
    private static final int BATCH = 500;
    private static final Map<String, String> TABLES = Map.of(
            "habituel_formation",
            """
            id bigint PRIMARY KEY, territoire varchar(60) NOT NULL, numero varchar(100) NOT NULL, version int NOT NULL,
            sha256 char(64) NOT NULL, intitule varchar(255) NOT NULL, organisme varchar(250) NOT NULL, siret char(14) NOT NULL,
            objectif text NOT NULL, certifiante boolean NOT NULL, datemaj varchar(14) NULL, entree_le timestamp(3) NOT NULL,
            UNIQUE KEY numero (territoire, numero), KEY intitule (intitule, id),
            FULLTEXT KEY texte (intitule, organisme, objectif)""",
            "habituel_version",
            """
            id bigint NOT NULL, territoire varchar(60) NOT NULL, numero varchar(100) NOT NULL, version int NOT NULL,
            sha256 char(64) NOT NULL, intitule varchar(255) NOT NULL, fragment mediumblob NOT NULL,
            valide_du timestamp(3) NOT NULL, PRIMARY KEY (territoire, numero, version)""",
            "habituel_session",
            """
            id bigint PRIMARY KEY, formation bigint NOT NULL, action varchar(100) NULL, numero varchar(100) NULL,
            debut date NULL, fin date NULL, recrutement varchar(2) NULL, lieu_rang smallint NOT NULL, ville varchar(50) NULL,
            ville_cle varchar(50) NULL, code_postal char(5) NULL, code_commune char(5) NULL, departement varchar(3) NULL,
            region varchar(3) NULL, KEY formation (formation, debut), KEY ville (ville_cle, formation),
            KEY departement (departement, formation, debut), KEY debut (debut, formation)""",
            "habituel_code",
            """
            id bigint NOT NULL, formation bigint NOT NULL, genre varchar(10) NOT NULL, code varchar(10) NOT NULL,
            PRIMARY KEY (formation, genre, code), KEY code (genre, code, formation)""",
            "habituel_lieu",
            """
            id bigint PRIMARY KEY, formation bigint NOT NULL, siret char(14) NOT NULL, formateur boolean NOT NULL,
            nom varchar(250) NULL, adresse varchar(250) NULL, code_postal char(5) NULL, ville varchar(50) NULL,
            ville_cle varchar(50) NULL, sessions int NOT NULL, KEY siret (siret), KEY formation (formation)""");

    private final SingleConnectionDataSource database;
    private final LocalContainerEntityManagerFactoryBean factory;
    private final WstxInputFactory xml = new WstxInputFactory();
    private final Unmarshaller reading;
    private final Marshaller writing;
    private long next = 1;

    private UsualWay(SingleConnectionDataSource database) throws JAXBException {
        this.database = database;
        this.factory = factory(database);
        JAXBContext jaxb = JAXBContext.newInstance(Lheo.Formation.class);
        this.reading = jaxb.createUnmarshaller();
        this.writing = jaxb.createMarshaller();
        this.writing.setProperty(Marshaller.JAXB_FRAGMENT, true);
    }

    /** @param url of a schema in which the user may create tables; they are dropped at the end */
    public static UsualWay open(String url, String user, String password) throws SQLException, JAXBException {
        SingleConnectionDataSource database = new SingleConnectionDataSource(url, user, password, true);
        drop(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                statement.execute("CREATE TABLE " + table.getKey() + " (" + table.getValue() + ")");
            }
        }
        return new UsualWay(database);
    }

    /** Loads the feed of a territory; how many rows were saved. */
    public long load(String territory, Path feed) throws IOException, XMLStreamException, JAXBException {
        Conversion rows = new Conversion(territory, next);
        try (InputStream in = Files.newInputStream(feed)) {
            XMLStreamReader events = xml.createXMLStreamReader(in);
            while (events.hasNext()) {
                if (events.isStartElement() && events.getLocalName().equals("formation")) {
                    // moves past the element by itself
                    Lheo.Formation formation =
                            reading.unmarshal(events, Lheo.Formation.class).getValue();
                    ByteArrayOutputStream written = new ByteArrayOutputStream(1 << 14);
                    writing.marshal(formation, written);
                    rows.add(formation, written.toByteArray());
                    if (rows.formations.size() == BATCH) {
                        save(rows);
                    }
                } else {
                    events.next();
                }
            }
            events.close();
        }
        save(rows);
        long count = rows.next() - next;
        next = rows.next();
        return count;
    }

    private void save(Conversion rows) {
        EntityManagerFactory made = Objects.requireNonNull(factory.getObject());
        try (EntityManager manager = made.createEntityManager()) {
            manager.getTransaction().begin();
            save(manager, Lignes.LigneFormation.class, rows.formations);
            save(manager, Lignes.LigneVersion.class, rows.versions);
            save(manager, Lignes.LigneSession.class, rows.sessions);
            save(manager, Lignes.LigneCode.class, rows.codes);
            save(manager, Lignes.LigneLieu.class, rows.lieux);
            manager.getTransaction().commit();
        }
        rows.clear();
    }

    private static <T> void save(EntityManager manager, Class<T> type, List<T> rows) {
        new SimpleJpaRepository<T, Long>(type, manager).saveAll(rows);
    }

    @Override
    public void close() throws SQLException {
        factory.destroy();
        drop(database);
        database.destroy();
    }

    private static void drop(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES.keySet()) {
                statement.execute("DROP TABLE IF EXISTS " + table);
            }
        }
    }

    private static LocalContainerEntityManagerFactoryBean factory(DataSource database) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setPersistenceUnitName("habituel");
        factory.setDataSource(database);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setMappingResources("benchmarks/habituel.orm.xml");
        factory.setJpaPropertyMap(Map.of(
                "hibernate.dialect",
                "org.hibernate.dialect.MariaDBDialect",
                "hibernate.jdbc.batch_size",
                "500",
                "hibernate.order_inserts",
                "true",
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"));
        factory.afterPropertiesSet();
        return factory;
    }
}
