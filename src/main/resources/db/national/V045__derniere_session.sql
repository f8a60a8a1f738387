-- Which session ends last, of its action and of its formation: the guard counts by it what has something to come, in one
-- pass over the sessions.
ALTER TABLE session_catalogue
  MODIFY COLUMN traits smallint NOT NULL DEFAULT 0 COMMENT 'somme de : 1 apprentissage, 2 conventionnée, 4 linguistique, 8 à distance, 16 entrées permanentes, 32 réunion ou recrutement daté, 64 certifiante, 128 finit la dernière de son action, 256 de sa formation';

UPDATE session_catalogue s
JOIN (
  SELECT formation, rang,
    ROW_NUMBER() OVER (PARTITION BY formation, action ORDER BY fin IS NULL DESC, fin DESC, rang) AS de_l_action,
    ROW_NUMBER() OVER (PARTITION BY formation ORDER BY fin IS NULL DESC, fin DESC, rang) AS de_la_formation
  FROM session_catalogue WHERE lieu_rang = 0) d ON d.formation = s.formation AND d.rang = s.rang
SET s.traits = s.traits | IF(d.de_l_action = 1, 128, 0) | IF(d.de_la_formation = 1, 256, 0)
WHERE d.de_l_action = 1 OR d.de_la_formation = 1;
