"""Asks a served Liantu with rdflib and SPARQLWrapper. Usage: clients.py URL"""
import sys

import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, TURTLE, SPARQLWrapper

url = sys.argv[1] + "/sparql"
LT = rdflib.Namespace("https://w3id.org/liantu/ontology#")
ENT = rdflib.Namespace("https://w3id.org/liantu/id/enterprise/")
LOCATED = """PREFIX lt: <https://w3id.org/liantu/ontology#>
SELECT ?firm WHERE { ?firm a lt:Enterprise ; lt:locatedIn <https://w3id.org/liantu/id/zone/南昌高新区> }"""

wrapper = SPARQLWrapper(url)
wrapper.setQuery(LOCATED)
wrapper.setReturnFormat(JSON)
rows = wrapper.query().convert()["results"]["bindings"]
assert len(rows) >= 10, rows
wrapper.setReturnFormat(CSV)
assert wrapper.query().convert().decode("utf-8").count("\n") == len(rows) + 1
print("ok SPARQLWrapper", len(rows), "firms")

wrapper.setQuery("DESCRIBE <https://w3id.org/liantu/id/enterprise/江西兆驰半导体有限公司>")
wrapper.setReturnFormat(TURTLE)
graph = rdflib.Graph()
graph.parse(data=wrapper.query().convert(), format="turtle")
assert (ENT["江西兆驰半导体有限公司"], rdflib.RDF.type, LT.Enterprise) in graph
print("ok Turtle into rdflib", len(graph), "triples")

store = rdflib.Graph(store=SPARQLStore(url))
assert {str(row.firm) for row in store.query(LOCATED)} == {row["firm"]["value"] for row in rows}
print("ok rdflib's SPARQLStore")
