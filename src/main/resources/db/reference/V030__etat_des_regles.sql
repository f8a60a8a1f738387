-- What the nation decided about each rule. Kept with the registers, which every space reads: the judgement of an offer in
-- its territory needs it in the same transaction.

CREATE TABLE regle_nationale (
  regle varchar(60) NOT NULL PRIMARY KEY,
  etat varchar(20) NOT NULL COMMENT 'EN_VIGUEUR, ou EN_REPETITION : ne compte pas encore',
  gravite varchar(20) NULL COMMENT 'BLOCKING, ISOLATING, WARNING, HINT ; absente : celle que la règle a d’elle-même',
  par varchar(160) NOT NULL,
  le timestamp(3) NOT NULL,
  motif varchar(1000) NOT NULL
);

CREATE TABLE regle_nationale_journal (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  regle varchar(60) NOT NULL,
  etat varchar(20) NOT NULL,
  gravite varchar(20) NULL,
  par varchar(160) NOT NULL,
  le timestamp(3) NOT NULL,
  motif varchar(1000) NOT NULL,
  KEY regle_nationale_journal_regle (regle, id)
);
