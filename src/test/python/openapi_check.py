"""Holds a server to its own document: openapi_check.py http://127.0.0.1:8080

Somebody else's validator judges the document, and somebody else's client (Schemathesis) every answer: first those to one
good request of each operation, which must succeed, then those to requests made up from the document, good and bad ones.
Prints one line an operation.
"""

import collections
import json
import sys

import hypothesis
import requests
import schemathesis
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi import checks

CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
MADE_UP = 25
PATIENCE = 20
ENOUGH = 2_000
EVENT = {"meta": {"type": "check:document"}, "data": {"number": 1.5}}
PLACE = {"id": "checker", "ns": "features.v1"}
DOCUMENT = {"colour": "blue"}
PATCH = [{"op": "test", "path": "/colour", "value": "blue"}, {"op": "remove", "path": "/colour"}]
SCHEMA = {"name": "check.schema.v1"}
SCOPE = {"bucket": "check", "stream": "ü b"}
GRANT = {"action": "grant", "role": "g-authenticated", "permission": "get"}
LISTEN = {"query": {"eventType": ["check"]}, "headers": {"Accept": "text/event-stream"}}

# By operation, its good requests; a new operation gets its line here. Those that need a session are given one each.
GOOD = {
    "startSession": [{"body": {"subject_id": "someone", "bag": {"colour": "blue"}}}],
    "getSession": [{}],
    "existsSession": [{}],
    "setBagEntry": [
        {"path_parameters": {"key": "colour"}, "body": "blue", "media_type": "text/plain"},
        {"path_parameters": {"key": "ü b"}, "body": "blue", "media_type": "application/json"},
    ],
    "abandonSession": [{}],
    "listSessions": [{}, {"query": {"subject_id": "checker", "limit": 2, "expire_at_from": "2026-11-01T12:00:00Z"}}],
    "deleteSessions": [{"query": {"subject_id": "nobody"}}],
    "refreshSession": [{"body": {"refresh_token": "{refresh_token}"}}],
    "signIn": [{"body": {"username": "admin", "password": "secret"}}],
    "whoAmI": [{}],
    "createUser": [{"body": {"username": "checker", "password": "ü b"}}],
    "setPassword": [{"body": {"username": "admin", "password": "secret"}}],
    "listUsers": [{}],
    "getBucketAccess": [{"path_parameters": SCOPE}],
    "getStreamAccess": [{"path_parameters": SCOPE}],
    "changeBucketAccess": [{"path_parameters": SCOPE, "body": GRANT}],
    "changeStreamAccess": [{"path_parameters": SCOPE, "body": GRANT}],
    "listen": [LISTEN],
    "listenAtRoot": [LISTEN],
    "publish": [
        {"body": EVENT, "media_type": "application/json"},
        {"body": [EVENT, EVENT], "media_type": "application/json"},
        {"body": json.dumps(EVENT), "media_type": "application/x-ndjson"},
    ],
    "checkHealth": [{}],
    "checkHealthHead": [{}],
    "getSessionData": [{"path_parameters": PLACE, "query": {"namespaces": [PLACE["ns"], "nothing"]}}],
    "deleteSessionData": [{"path_parameters": PLACE}],
    "getDocument": [{"path_parameters": PLACE}],
    "putDocument": [
        {"path_parameters": PLACE, "body": DOCUMENT},
        {"path_parameters": PLACE, "body": DOCUMENT, "query": {"ttl": "30m"}, "headers": {"If-Match": "*"}},
    ],
    "patchDocument": [
        {"path_parameters": PLACE, "body": {"colour": "red"}, "media_type": "application/merge-patch+json"},
        {"path_parameters": PLACE, "body": PATCH, "media_type": "application/json-patch+json"},
    ],
    "deleteDocument": [{"path_parameters": PLACE}],
    "getMember": [{"path_parameters": {**PLACE, "key": "colour"}}],
    "putMember": [{"path_parameters": {**PLACE, "key": "ü b"}, "body": 1.5}],
    "deleteMember": [{"path_parameters": {**PLACE, "key": "colour"}}],
    "batchGetSessionData": [{"body": {"sessions": [PLACE["id"], "nobody"], "namespaces": [PLACE["ns"]]}}],
    "listSchemas": [{}],
    "getSchema": [{"path_parameters": SCHEMA}, {"path_parameters": SCHEMA, "query": {"compiled": "true"}}],
    "putSchema": [{"path_parameters": SCHEMA, "body": {"type": "object", "allowUnknown": True}}],
    "deleteSchema": [{"path_parameters": SCHEMA}],
}

# Answers that do not end: only their heads are looked at, and nothing is made up.
ENDLESS = {"listen", "listenAtRoot"}


@schemathesis.serializer("application/x-ndjson")
def lines(context, value):
    return value if isinstance(value, bytes) else str(value).encode()


def main(base):
    document = same_in_both_forms(base)
    OpenAPIV31SpecValidator(document).validate()
    schema = schemathesis.openapi.from_dict(document)
    schema.config.update(base_url=base)
    failures = [failure for result in schema.get_all_operations() for failure in check(base, result.ok())]
    if failures:
        sys.exit("\n\n".join(failures))


def check(base, operation):
    """Tells every failure of an operation, and not only the first."""
    name = operation.definition.raw["operationId"]
    steps = [lambda: good(base, name, operation)]
    if name in ENDLESS:
        steps = [lambda: begins(base, name, operation)]
    else:
        steps += [lambda mode=mode: made_up(base, operation, mode) for mode in GenerationMode]
    statuses = collections.Counter()
    for step in steps:
        try:
            statuses += step()
        except (AssertionError, Failure, FailureGroup) as failure:
            yield f"{name}: {failure}"[:ENOUGH]
    print(name, dict(sorted(statuses.items())))


def checks_of(operation):
    """An answer to HEAD has the media types of GET in the document, and no content."""
    return [check for check in CHECKS if operation.method != "head" or check is not checks.content_type_conformance]


def begins(base, name, operation):
    request = GOOD[name][0]
    with requests.get(
        base + operation.path, params=request["query"], headers=request["headers"], stream=True, timeout=PATIENCE
    ) as response:
        documented = operation.definition.raw["responses"][str(response.status_code)]
        assert response.headers["Content-Type"] in documented["content"], response.headers
    return collections.Counter([response.status_code])


def same_in_both_forms(base):
    document = requests.get(base + "/openapi", headers={"Accept": "application/json"}).json()
    text = requests.get(base + "/openapi").text
    assert yaml.safe_load(text) == document, "YAML and JSON are not the same"
    return document


def good(base, name, operation):
    assert name in GOOD, f"{name} has no good request in openapi_check.py"
    statuses = collections.Counter()
    for request in GOOD[name]:
        session = start_session(base)
        store(base)
        case = operation.Case(**filled(request, session))
        response = case.call(headers=bearer(session), timeout=PATIENCE)
        assert response.status_code < 300, f"{response.status_code} {response.text}"
        case.validate_response(response, checks=checks_of(operation))
        statuses[response.status_code] += 1
    return statuses


def made_up(base, operation, mode):
    statuses = collections.Counter()
    headers = bearer(start_session(base))

    @hypothesis.settings(
        max_examples=MADE_UP,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
        phases=[hypothesis.Phase.generate],
    )
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
    def run(case):
        response = case.call(headers=headers, timeout=PATIENCE)
        case.validate_response(response, checks=checks_of(operation))
        statuses[response.status_code] += 1

    try:
        run()
    except hypothesis.errors.Unsatisfiable:
        pass  # Where there is no parameter and no body, there is no bad request to be made up.
    return statuses


def filled(request, session):
    body = request.get("body")
    if isinstance(body, dict) and body.get("refresh_token") == "{refresh_token}":
        return {**request, "body": {"refresh_token": session["refresh_token"]}}
    return request


def store(base):
    """What there is to be read, changed and removed."""
    requests.put(f"{base}/v1/sessions/{PLACE['id']}/{PLACE['ns']}", json=DOCUMENT).raise_for_status()
    requests.put(f"{base}/v1/schemas/{SCHEMA['name']}?force=true", json={"type": "object"}).raise_for_status()


def start_session(base):
    start_session.number += 1
    draft = {"subject_id": "admin", "refresh_token": f"refresh {start_session.number} of {base}"}
    return requests.post(base + "/v1/auth/sessions", json=draft).json()


start_session.number = 0


def bearer(session):
    return {"Authorization": "Bearer " + session["access_token"]}


main(sys.argv[1].rstrip("/"))
