-- A store file as version 2 of the tables left it, with two reports, and imports in every kind of state. Never changed afterwards.
-- Instants are milliseconds since 1970. integer primary key autoincrement and blob are the words of the database at hand.

create table report (
    id text primary key,
    file_name text not null,
    imported_at bigint not null,
    understood_by text not null,
    sheet text not null,
    findings text not null,
    reading blob not null,
    indexed_at bigint
);

create table page (
    report_id text not null references report (id) on delete cascade,
    number integer not null,
    content blob not null,
    primary key (report_id, number)
);

-- What a report's text looks like, to notice another version of it: the signature, and its bands to look it up by.
create table sketch (
    report_id text primary key references report (id) on delete cascade,
    signature blob not null
);

create table sketch_band (
    report_id text not null references report (id) on delete cascade,
    band bigint not null,
    primary key (band, report_id)
);

create index sketch_band_of on sketch_band (report_id);

create table import_job (
    number integer primary key autoincrement,
    id text not null unique,
    created_at bigint not null,
    origin text not null
);

create table import_item (
    id integer primary key autoincrement,
    import_id text not null references import_job (id),
    name text not null,
    sha256 text not null,
    bytes bigint not null,
    state text not null,
    pages integer not null default 0,
    pages_recognised integer not null default 0,
    report_id text,
    new_version_of text,
    problem text,
    detail text,
    tries integer not null default 0,
    not_before bigint
);

create index import_item_of on import_item (import_id);

create index import_item_same on import_item (sha256);

create index import_item_open on import_item (state)
    where state in ('QUEUED', 'EXTRACTING', 'RECOGNISING', 'ANALYSING', 'INDEXING');

-- Which instance is at work on an item, and when each that shares the database gave its last sign of life.
alter table import_item add column owner text;

create table instance (
    id text primary key,
    seen_at bigint not null
);

-- The column lies behind the text of the report: counting by it must not read that.
create index report_indexed on report (indexed_at);

CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values (1, '1', 'reports and imports', 'SQL', 'V1__reports_and_imports.sql', -399758112, '', '2026-11-28 00:31:10.545', 32, 1);
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values (2, '2', 'instances', 'SQL', 'V2__instances.sql', 2075739957, '', '2026-11-28 00:31:10.584', 0, 1);
insert into report (id, file_name, imported_at, understood_by, sheet, findings, reading, indexed_at) values ('47fe0df654f4a9255e13e865ca71cd38', 'jardin<img src=x onerror=alert(1)>.pdf', 1740819600000, '1', '{"title":{"value":"Jardin <script>alert(1)</script> & \"semis\"","origin":"STATED","confidence":0.97,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]},"type":{"value":"fiche-capitalisation","origin":"INFERRED","confidence":0.8,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]},"scope":{"value":"experience","origin":"INFERRED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]},"organisation":{"value":"Association Les Quatre Saisons","origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]},"dates":{"value":{"start":"2021","end":"2023-06","published":"2024","capitalised":null,"event":null},"origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]},"places":[{"value":{"code":"dep-59","level":"DEPARTMENT","label":"Nord","role":"INTERVENTION"},"origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]},{"value":{"code":"reg-32","level":"REGION","label":"Hauts-de-France","role":"INTERVENTION"},"origin":"INFERRED","confidence":0.9,"status":"PROPOSED","evidence":[]}],"themes":[{"value":{"id":"nutrition","rank":"MAIN"},"origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]}],"populations":[{"value":{"id":"precarite","role":"TARGET","ageMin":75,"ageMax":null},"origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]}],"settings":[{"value":"quartier-commune","origin":"INFERRED","confidence":0.7,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]}],"ottawa":[{"value":{"axis":"action-communautaire","axisStatus":"EXPLICIT"},"origin":"STATED","confidence":0.95,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]},{"value":{"axis":"milieux-favorables","axisStatus":"IMPLIED"},"origin":"INFERRED","confidence":0.6,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]}],"partners":[{"value":"Centre social du Moulin","origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"47fe0df654f4a9255e13e865ca71cd38-0","pages":[1],"quote":"Jardin <script>alert(1)</script> & \"semis\""}]}],"objectives":[],"summary":null,"authors":[],"publisher":null,"sourceUrl":null,"licence":null,"contacts":[]}', '[{"id":"47fe0df654f4a9255e13e865ca71cd38-f1","kind":"LEVER","polarity":"POSITIVE","factors":["participation-habitants"],"quote":"Les habitants ont choisi eux-mêmes l’emplacement des parcelles et les règles du jardin.","passageId":"47fe0df654f4a9255e13e865ca71cd38-1","pages":[1],"boxes":[{"page":1,"x":60.0,"y":110.0,"width":389.03998,"height":13.0}],"section":["Bilan","Enseignements"],"context":"","modality":"OBSERVED","places":[{"code":"dep-59","level":"DEPARTMENT","label":"Nord","role":"INTERVENTION"},{"code":"reg-32","level":"REGION","label":"Hauts-de-France","role":"INTERVENTION"}],"populations":["precarite"],"confidence":0.9,"status":"PROPOSED","toVerify":false,"sameAs":null},{"id":"47fe0df654f4a9255e13e865ca71cd38-f2","kind":"OBSTACLE","polarity":"NEGATIVE","factors":["accessibilite"],"quote":"L’absence de transport le soir a privé plusieurs familles des ateliers de cuisine.","passageId":"47fe0df654f4a9255e13e865ca71cd38-2","pages":[2],"boxes":[{"page":2,"x":60.0,"y":140.0,"width":347.91,"height":13.0}],"section":["Bilan","Enseignements"],"context":"","modality":"OBSERVED","places":[{"code":"dep-59","level":"DEPARTMENT","label":"Nord","role":"INTERVENTION"},{"code":"reg-32","level":"REGION","label":"Hauts-de-France","role":"INTERVENTION"}],"populations":["precarite"],"confidence":0.9,"status":"PROPOSED","toVerify":false,"sameAs":null},{"id":"47fe0df654f4a9255e13e865ca71cd38-f3","kind":"LESSON","polarity":"NEUTRAL","factors":["temporalite-longue"],"quote":"Un jardin demande trois saisons avant de devenir un lieu de rencontre.","passageId":"47fe0df654f4a9255e13e865ca71cd38-3","pages":[2],"boxes":[{"page":2,"x":60.0,"y":170.0,"width":313.47998,"height":13.0}],"section":["Bilan","Enseignements"],"context":"","modality":"OBSERVED","places":[{"code":"dep-59","level":"DEPARTMENT","label":"Nord","role":"INTERVENTION"},{"code":"reg-32","level":"REGION","label":"Hauts-de-France","role":"INTERVENTION"}],"populations":["precarite"],"confidence":0.9,"status":"PROPOSED","toVerify":false,"sameAs":null}]', x'1f8b08000000000000ffad944d6ed3401480af329a0502c94d3db1d3fca862419405a8ea02c28a66f13a7e7606d9636b661c124591b80637285ca337e124bcb1ade256345054c992dfcfbcbf6f9ebde72ae1b33ddf405e239ff1789c6298a467a3388d613a1c8d504438391b49180b9944137e087865ca0a8d53687d64818982e5aef2d15055b992e054a94fab24e50177cae5de4322d46e5d9a569606c161d22a942fa925362e4a9f83ce6ac87c546abc9b64aaf46915708bd2e7f6da9e9726511a723e0b290637489208f81a81cc1905bf5194a98b6f5c15b83545768ed521e8e510773986fd1c0b6d51651a0bd4ce3e9e2b7870707558f923d676adef1bca7f857b1252a6fe58a66ce02ddf2e2f161e266e1da9efc01f61e7561a55b9d790d365bc14afce4f3b037bc1ae0855a1ec15eff113d4d375b9ed1aba9b64cb6767e1808aedf86cd2085f54e28713133108e3306ca0aa6c4da54534080fbfefa1bd1459eaae31ee91fedba4a23fa9b89bf4c3e272b9b89cf786bd40cbd670ad1c105846a5985c97ca2a86f5f6a4b8fd51903ffff9f51b16550eb2e1cf12b2556024e63949e8987f99db9bccbf939a7d6e000e9ec646883e9c68321d84d1743a3906e7b1edf84f66c33eb3e13166c403ae2d6a89c4823903da56a5f11c982d9561c02aa336b7df5995d756616d2c4ba1500d2e0f8fbecd5ca1f10a9335d1d6d8a735fc03ade1035af13d5af178303dba47cf8c2aeaa38a8ea0faa8bb6da0510bd00d2d5a2f664159fad130d840b350f46c5013ba5a3342537b9321c0d49c79329bf13d3604231e3fcb2691aa127228b79bd350ede769509699566da2b623fbbeb559ff07a64e0a043d2f75ea83a5df7c2a1ff00d2d4013240ebf006375ffe026060000', null);
insert into report (id, file_name, imported_at, understood_by, sheet, findings, reading, indexed_at) values ('ec2ef225bff6cf1df38d98ec4945f2bb', 'regards-croises.pdf', 1740819600000, '1', '{"title":{"value":"Regards croisés sur douze actions de quartier","origin":"STATED","confidence":0.97,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]},"type":{"value":"fiche-capitalisation","origin":"INFERRED","confidence":0.8,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]},"scope":{"value":"transversal","origin":"INFERRED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]},"organisation":{"value":"Association Les Quatre Saisons","origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]},"dates":{"value":{"start":"2021","end":"2023-06","published":"2024","capitalised":null,"event":null},"origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]},"places":[{"value":{"code":"dep-59","level":"DEPARTMENT","label":"Nord","role":"INTERVENTION"},"origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]},{"value":{"code":"reg-32","level":"REGION","label":"Hauts-de-France","role":"INTERVENTION"},"origin":"INFERRED","confidence":0.9,"status":"PROPOSED","evidence":[]}],"themes":[{"value":{"id":"sante-communautaire","rank":"MAIN"},"origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]}],"populations":[{"value":{"id":"habitants-qpv","role":"TARGET","ageMin":75,"ageMax":null},"origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]}],"settings":[{"value":"quartier-commune","origin":"INFERRED","confidence":0.7,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]}],"ottawa":[{"value":{"axis":"action-communautaire","axisStatus":"EXPLICIT"},"origin":"STATED","confidence":0.95,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]},{"value":{"axis":"milieux-favorables","axisStatus":"IMPLIED"},"origin":"INFERRED","confidence":0.6,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]}],"partners":[{"value":"Centre social du Moulin","origin":"STATED","confidence":0.9,"status":"PROPOSED","evidence":[{"passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-0","pages":[1],"quote":"Regards croisés sur douze actions de quartier"}]}],"objectives":[],"summary":null,"authors":[],"publisher":null,"sourceUrl":null,"licence":null,"contacts":[]}', '[{"id":"ec2ef225bff6cf1df38d98ec4945f2bb-f1","kind":"RECOMMENDATION","polarity":"NEUTRAL","factors":["soutien-politique"],"quote":"Rencontrer chaque élu avant le lancement évite bien des malentendus.","passageId":"ec2ef225bff6cf1df38d98ec4945f2bb-1","pages":[1],"boxes":[{"page":1,"x":60.0,"y":110.0,"width":315.16,"height":13.0}],"section":["Bilan","Enseignements"],"context":"","modality":"OBSERVED","places":[{"code":"dep-59","level":"DEPARTMENT","label":"Nord","role":"INTERVENTION"},{"code":"reg-32","level":"REGION","label":"Hauts-de-France","role":"INTERVENTION"}],"populations":["habitants-qpv"],"confidence":0.9,"status":"PROPOSED","toVerify":false,"sameAs":null}]', x'1f8b08000000000000ff9553cb6edb3010fc1582675515e5d8b5758ce143812287d4b7c2078a5c49046452e143b56be883f21df9b12e25c3510aa46d6efbe0cceecc4a17aa242d2eb4e76d005a5010395479be2cab6a252a26abc55a6ed620ee3677cb2a2f4b3a24b4b3a603eb15b8883c82547c7fee229a775dab04f7cae8cf9dac6842bdf26dec60c8836f8c9d6261817b9053827c3208185b48df725d075e475465631b639cf4e39050072272c7ec428d954af396161962a0078c58421be058ae117caf90e98a1f5b1df70d22af8dc390cc38d88d239f73ecb403556b3882f6ee7daee48f8787e1109f38775dfd32bafc4f733f65c8349765cd68defeebfedb2e9a09278fe923d4dc4a478435cabd3c3be28225d2845f40f8e40f91409e028f379a3bc870abd29cae2bddb49c68b1ca521c77a6c57a0c7e2a19e5e5d922dd7c897ea8bac1c96c9166c3eb19a69b08a3af7bd1e8e8ff096573a1ec26f4fbee61bf7bd8bed1aae3000b9688863f05202fcf6d20bce7da931608ba2f46d3b1de2b0fa454a051be2347de6219b40c2efd98078ccd4d58b065ca567f33e1bd8fe0ad37982a890de5cf5b3cdf649e05616aad26a2691df738d55cfc3d708d2370bd35ba8a601197c5f109edc1ba11c486df179051f5c3030000', null);
insert into page (report_id, number, content) values ('47fe0df654f4a9255e13e865ca71cd38', 1, x'1f8b08000000000000ffcd925d4ac43010c7af12e641146a4decaeb461f100e20dec3ea4e96c1b49d392a46ca514bc863710afb137f124a66551d9071f04c1a7f9cce497f96704d337055ae02c82bd2a7d0d7c9dad631a418daaaa3df074753d8756ec81c39db0a53264e3a4559dbf151aad3f67179bab63829c911c1c36cae5909b7b74a41685f2c278475ae389ac5be514c17eb86c0e6f4da8ebf7e7176c3a2d2436183aca90eb8495a875f0d093d9d8c36b35dbb2278f0b410c11781cfc3f43d2caa003fe30fe062e9c2fda01f8089da8705124443774defe53d061718e1ab194c5744529fbd28925319da6e8f3eabf7de94fa48c7d474dd22ca64996a5a7a8dbf0a950b695510e4be03ba11d46205bb353251a39cf9dc798d62bb96c753b7d0096881082af020000');
insert into page (report_id, number, content) values ('47fe0df654f4a9255e13e865ca71cd38', 2, x'1f8b08000000000000ffd5924d4e03310c85af12793d1af5674a3b39035b56d0453ae3b64619671467daa2aa12d7e0089c839b70129c1102c182152cd8e559f1f317bf9c81876e8311ecac8023b5690f76512fca49017ba4dd3e815d55b32ca33b8285ebd7c727b711e4064d8b2645c7d287988c472381a271a68f74787936bd1f84708862b6ae23ef51b4418c4be8096316a6194888b1bce31b36f72eb6c45aee1c8fce81c4882309ac5d07c729b7b47840d631031bb51972292a4ce014b18402129ed23fc0f4ea27606fcf7f0aac8336e104f60cbddbe118b1aaab498ef301ecb41a4fefa9cfab65594f3f639fcecbc9e5527c10fedadb7f445a7e4152866a59d7abef546bfd8ed8841d93600b76ebbc60013a624b6d5ea1decb361c1235e39ed79737ce1119cfe9020000');
insert into page (report_id, number, content) values ('ec2ef225bff6cf1df38d98ec4945f2bb', 1, x'1f8b08000000000000ffc5924d4ec3301046af329a7514c50d29d4c7e816ba70ec6962c9b1a97fda429503e51cb9184e8444c582054262e7cf8b6f9edff886360d2d79e4acc08b56b147deec9ab22ab027ddf511f9d3c366895e5c90e39e3ae15500e99d0ef31420240fcaa5770221a3763680223825e1a326ff62f764a5b3d19307d98b5322982793409c858d60088cb09206ca619ece3a12b49a6cae08300893afc9aa144a2c30d235fee77ca32d05e4cfb7df91e486d65d91dff05574b4dace695b2d66dfb2e3f5f0e97f53d5e5eef16b01ac2eab712cee26ffd19b7e2262ec1ea9664dc9b6df910ef95790749dd58114f2a330810acc6c47ad32e352ba745817b55ce51dc60f58e656eb70020000');
insert into page (report_id, number, content) values ('ec2ef225bff6cf1df38d98ec4945f2bb', 2, x'1f8b08000000000000ff258c410a83401004ffd2e745125148e62b2107dd6ddd01330bee888190bf27e2ad8ba2fa03db5e2357481bb06bf20ce9ef7d7309c8d4393be4d6b507aec30e01029c6f3fd7a2c60a793cff96b1cca69509320d4b65402c3669a24542aec78315d77806df1febd6938478000000');
insert into import_job (number, id, created_at, origin) values (1, '00000000000000a1', 1764000000000, 'api');
insert into import_job (number, id, created_at, origin) values (2, '00000000000000a2', 1764000060000, 'inbox');
insert into import_item (id, import_id, name, sha256, bytes, state, pages, pages_recognised, report_id, new_version_of, problem, detail, tries, not_before) values (1, '00000000000000a1', 'un.pdf', 'ec2ef225bff6cf1df38d98ec4945f2bb00000000000000000000000000000000', 100, 'INDEXED', 3, 0, 'ec2ef225bff6cf1df38d98ec4945f2bb', null, null, null, 1, null);
insert into import_item (id, import_id, name, sha256, bytes, state, pages, pages_recognised, report_id, new_version_of, problem, detail, tries, not_before) values (2, '00000000000000a1', 'deux.pdf', '47fe0df654f4a9255e13e865ca71cd3800000000000000000000000000000000', 200, 'INDEXED', 2, 1, '47fe0df654f4a9255e13e865ca71cd38', 'ec2ef225bff6cf1df38d98ec4945f2bb', null, null, 1, null);
insert into import_item (id, import_id, name, sha256, bytes, state, pages, pages_recognised, report_id, new_version_of, problem, detail, tries, not_before) values (3, '00000000000000a1', 'copie.pdf', 'ec2ef225bff6cf1df38d98ec4945f2bb00000000000000000000000000000000', 100, 'DUPLICATE', 0, 0, 'ec2ef225bff6cf1df38d98ec4945f2bb', null, null, null, 1, null);
insert into import_item (id, import_id, name, sha256, bytes, state, pages, pages_recognised, report_id, new_version_of, problem, detail, tries, not_before) values (4, '00000000000000a2', 'protégé.pdf', 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee', 300, 'FAILED', 0, 0, null, null, 'encrypted', 'Ôtez le mot de passe.', 1, null);
insert into import_item (id, import_id, name, sha256, bytes, state, pages, pages_recognised, report_id, new_version_of, problem, detail, tries, not_before) values (5, '00000000000000a2', 'en route.pdf', 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 400, 'EXTRACTING', 1, 0, null, null, null, null, 1, null);
insert into import_item (id, import_id, name, sha256, bytes, state, pages, pages_recognised, report_id, new_version_of, problem, detail, tries, not_before) values (6, '00000000000000a2', 'en attente.pdf', 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd', 500, 'QUEUED', 0, 0, null, null, null, null, 0, null);
update import_item set owner = '0123456789abcdef' where id = 5;
update report set indexed_at = 1764000070000;
