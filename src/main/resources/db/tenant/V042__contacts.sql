-- The contacts that each part of an offer leads to, to tell which offers change with a contact.
CREATE TABLE contact_cite (
  contact varchar(25) NOT NULL,
  partie varchar(25) NOT NULL COMMENT 'formation, action ou session qui le cite',
  formation varchar(25) NOT NULL,
  PRIMARY KEY (contact, partie),
  KEY contact_cite_partie (partie)
);
INSERT INTO contact_cite (contact, partie, formation)
SELECT c.numero, p.numero, p.formation FROM contact c JOIN formation f ON f.organisme = c.organisme JOIN (
    SELECT numero, numero AS formation, document FROM formation
    UNION ALL SELECT numero, formation, document FROM action
    UNION ALL SELECT numero, formation, document FROM session) p ON p.formation = f.numero
WHERE p.document LIKE CONCAT('%:contact="', c.numero, '"%');
ALTER TABLE contact ADD KEY contact_nom (organisme, nom);
ALTER TABLE lieu ADD KEY lieu_nom (organisme, nom);
