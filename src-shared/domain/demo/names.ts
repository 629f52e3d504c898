/** Common Italian first names and surnames: any likeness of a pair of them to a person is chance. */
export const FIRST_NAMES = [
  'Alessandro', 'Alessia', 'Andrea', 'Anna', 'Antonella', 'Antonio', 'Barbara', 'Carla', 'Chiara', 'Claudia', 'Claudio', 'Cristina', 'Daniela', 'Daniele', 'Davide', 'Elena',
  'Elisa', 'Enrico', 'Fabio', 'Federica', 'Federico', 'Filippo', 'Francesca', 'Francesco', 'Gabriele', 'Giacomo', 'Giorgia', 'Giorgio', 'Giovanni', 'Giulia', 'Giuseppe',
  'Ilaria', 'Laura', 'Lorenzo', 'Luca', 'Lucia', 'Marco', 'Maria', 'Marina', 'Mario', 'Marta', 'Martina', 'Massimo', 'Matteo', 'Michela', 'Michele', 'Monica', 'Nicola',
  'Paola', 'Paolo', 'Patrizia', 'Pietro', 'Riccardo', 'Roberta', 'Roberto', 'Sara', 'Serena', 'Silvia', 'Simone', 'Sofia', 'Stefania', 'Stefano', 'Tommaso', 'Valentina', 'Valeria',
] as const;

export const SURNAMES = [
  'Amato', 'Barbieri', 'Basso', 'Bellini', 'Benedetti', 'Bernardi', 'Bianchi', 'Bruno', 'Caputo', 'Caruso', 'Cattaneo', 'Colombo', 'Conte', 'Conti', 'Costa', 'D’Amico', 'D’Angelo',
  'De Angelis', 'De Luca', 'De Rosa', 'De Santis', 'Esposito', 'Fabbri', 'Farina', 'Ferrara', 'Ferrari', 'Ferri', 'Fiore', 'Fontana', 'Galli', 'Gallo', 'Gatti', 'Giordano', 'Grassi',
  'Greco', 'Guerra', 'Leone', 'Lombardi', 'Longo', 'Mancini', 'Marchetti', 'Mariani', 'Marini', 'Marino', 'Martini', 'Mazza', 'Messina', 'Milani', 'Monti', 'Moretti', 'Morelli', 'Negri',
  'Orlando', 'Palmieri', 'Palumbo', 'Parisi', 'Pellegrini', 'Piras', 'Ricci', 'Rinaldi', 'Riva', 'Rizzi', 'Rizzo', 'Romano', 'Rossetti', 'Rossi', 'Russo', 'Sala', 'Sanna', 'Santoro',
  'Serra', 'Silvestri', 'Sorrentino', 'Testa', 'Valentini', 'Villa', 'Vitale', 'Vitali',
] as const;

/** Towns the example company's customers are in: postcode, province, telephone area, road distance in km. */
export const TOWNS = [
  { name: 'Udine', postcode: '33100', province: 'UD', area: '0432', km: 6 },
  { name: 'Tavagnacco', postcode: '33010', province: 'UD', area: '0432', km: 9 },
  { name: 'Manzano', postcode: '33044', province: 'UD', area: '0432', km: 18 },
  { name: 'San Giovanni al Natisone', postcode: '33048', province: 'UD', area: '0432', km: 21 },
  { name: 'Cividale del Friuli', postcode: '33043', province: 'UD', area: '0432', km: 19 },
  { name: 'Codroipo', postcode: '33033', province: 'UD', area: '0432', km: 25 },
  { name: 'Palmanova', postcode: '33057', province: 'UD', area: '0432', km: 20 },
  { name: 'Gemona del Friuli', postcode: '33013', province: 'UD', area: '0432', km: 31 },
  { name: 'Tolmezzo', postcode: '33028', province: 'UD', area: '0433', km: 52 },
  { name: 'Gorizia', postcode: '34170', province: 'GO', area: '0481', km: 39 },
  { name: 'Monfalcone', postcode: '34074', province: 'GO', area: '0481', km: 47 },
  { name: 'Trieste', postcode: '34121', province: 'TS', area: '040', km: 74 },
  { name: 'Pordenone', postcode: '33170', province: 'PN', area: '0434', km: 52 },
  { name: 'Sacile', postcode: '33077', province: 'PN', area: '0434', km: 66 },
  { name: 'Maniago', postcode: '33085', province: 'PN', area: '0427', km: 48 },
  { name: 'Spilimbergo', postcode: '33097', province: 'PN', area: '0427', km: 34 },
  { name: 'Portogruaro', postcode: '30026', province: 'VE', area: '0421', km: 55 },
  { name: 'San Donà di Piave', postcode: '30027', province: 'VE', area: '0421', km: 84 },
  { name: 'Conegliano', postcode: '31015', province: 'TV', area: '0438', km: 83 },
  { name: 'Oderzo', postcode: '31046', province: 'TV', area: '0422', km: 76 },
  { name: 'Treviso', postcode: '31100', province: 'TV', area: '0422', km: 104 },
  { name: 'Belluno', postcode: '32100', province: 'BL', area: '0437', km: 128 },
  { name: 'Padova', postcode: '35121', province: 'PD', area: '049', km: 140 },
  { name: 'Vicenza', postcode: '36100', province: 'VI', area: '0444', km: 168 },
] as const;
export type Town = (typeof TOWNS)[number];

export const STREETS = ['Via Roma', 'Via Garibaldi', 'Via Mazzini', 'Via dell’Industria', 'Via dell’Artigianato', 'Via del Lavoro', 'Via Verdi', 'Via Dante', 'Via Cavour', 'Viale Europa', 'Via Marconi', 'Via Galvani', 'Via Nazionale', 'Via dei Mulini', 'Piazza della Libertà', 'Via Trieste', 'Via Venezia', 'Via del Commercio'] as const;

/** Parts of plainly made-up company names: "Immaginaria Serramenti S.r.l.". */
export const FANCIES = [
  'Immaginaria', 'Inventata', 'Esempio', 'Fantasia', 'Prova', 'Finta', 'Ipotesi', 'Favola', 'Chimera', 'Utopia', 'Atlantide', 'Eldorado', 'Lilliput', 'Unicorno', 'Fenice', 'Grifone', 'Arcadia', 'Sogno',
  'Miraggio', 'Camelot', 'Nautilus', 'Pinco', 'Tizio', 'Caio', 'Sempronio', 'Ippogrifo', 'Avalon', 'Fiaba', 'Altrove', 'Nessunluogo', 'Quasivera', 'Segnaposto', 'Campione', 'Modello',
] as const;
export const TRADES = [
  'Mobili', 'Serramenti', 'Carpenterie', 'Lamiere', 'Sedie', 'Cucine', 'Arredi', 'Falegnameria', 'Tappezzeria', 'Officine', 'Meccanica', 'Insegne', 'Grafica', 'Imballaggi', 'Plastica', 'Vetreria', 'Marmi',
  'Trasporti', 'Logistica', 'Alimentari', 'Vini', 'Cosmetici', 'Tessuti', 'Calzature', 'Elettronica', 'Impianti', 'Costruzioni', 'Agricola', 'Ferramenta', 'Stampi',
] as const;
export const FORMS = ['S.r.l.', 'S.r.l.', 'S.r.l.', 'S.p.A.', 'S.n.c.', 'S.a.s.', 'Soc. coop.'] as const;
export const JOBS = ['amministrazione', 'ufficio acquisti', 'magazzino', 'produzione', 'ufficio tecnico', 'titolare', 'responsabile IT', 'ufficio vendite', 'paghe', 'reparto taglio', 'segreteria'] as const;
export const SITE_NAMES = ['Sede', 'Stabilimento', 'Magazzino', 'Punto vendita', 'Filiale'] as const;
