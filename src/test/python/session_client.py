"""Walks through Mnemosyne's session manager as its README does, and on to every other call of the contract.

Usage: session_client.py <host:port> [certificates]; the generated stubs are on the path. Prints "ok" at the end.
"""

import threading
import uuid

import grpc
from google.protobuf import descriptor_pool, empty_pb2, timestamp_pb2
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase

from helicon.v1 import sessions_pb2, sessions_pb2_grpc
from mnemosynerpc import session_pb2, session_pb2_grpc
import wire

TIMEOUT = 20


def check(condition, what):
    if not condition:
        raise AssertionError(what)


def equal(actual, expected, what):
    check(actual == expected, f"{what}: {actual!r} is not {expected!r}")


def fails(code, details, call):
    try:
        answer = call()
    except grpc.RpcError as error:
        equal((error.code(), error.details()), (code, details), "failure")
    else:
        raise AssertionError(f"succeeded: {answer}")


def readme(stub):
    """The example of Mnemosyne's README, in Python 3."""
    for i in range(0, 10):
        res = stub.Start(session_pb2.StartRequest(session=session_pb2.Session(subject_id=str(i))))
        res = stub.Get(session_pb2.GetRequest(access_token=res.session.access_token))
        print("%s - %s" % (res.session.subject_id, res.session.expire_at.ToJsonString()))
        equal(res.session.subject_id, str(i), "subject")


def start(stub, **fields):
    session = session_pb2.Session(subject_id=str(uuid.uuid4()), **fields)
    return stub.Start(session_pb2.StartRequest(session=session), timeout=TIMEOUT).session


def walk(stub):
    session = start(stub, subject_client="python", bag={"user": "J\u00f6n \U0001f680"}, refresh_token=str(uuid.uuid4()))
    token = session.access_token
    equal(len(token), 128, "length of the token")
    equal(dict(session.bag), {"user": "J\u00f6n \U0001f680"}, "bag")

    check(stub.Exists(session_pb2.ExistsRequest(access_token=token)).value, "does not exist")
    got = stub.Get(session_pb2.GetRequest(access_token=token)).session
    check(got.expire_at.ToNanoseconds() > session.expire_at.ToNanoseconds(), "did not slide")

    for authorization in (token, "Bearer " + token):
        answer = stub.Context(empty_pb2.Empty(), metadata=(("authorization", authorization),))
        equal(answer.session.subject_id, session.subject_id, "subject of the context")

    bag = stub.SetValue(session_pb2.SetValueRequest(access_token=token, key="k", value="v")).bag
    equal(dict(bag), {"user": "J\u00f6n \U0001f680", "k": "v"}, "bag")

    query = session_pb2.Query(
        refresh_token=session.refresh_token,
        expire_at_from=timestamp_pb2.Timestamp(seconds=0),
        expire_at_to=timestamp_pb2.Timestamp(seconds=253402300799),
    )
    listed = stub.List(session_pb2.ListRequest(query=query)).sessions
    equal([it.access_token for it in listed], [token], "list")

    check(stub.Abandon(session_pb2.AbandonRequest(access_token=token)).value, "not abandoned")
    check(not stub.Exists(session_pb2.ExistsRequest(access_token=token)).value, "still exists")

    doomed = start(stub)
    equal(stub.Delete(session_pb2.DeleteRequest(subject_id=doomed.subject_id)).value, 1, "deleted")


def failures(stub):
    unknown = "mnemosyned: storage: session not found"
    fails(grpc.StatusCode.NOT_FOUND, unknown, lambda: stub.Get(session_pb2.GetRequest(access_token="nobody's")))
    missing = "mnemosyned: missing access token in metadata"
    fails(grpc.StatusCode.INVALID_ARGUMENT, missing, lambda: stub.Context(empty_pb2.Empty()))
    nothing = "mnemosyned: none of expected arguments was provided"
    fails(grpc.StatusCode.INVALID_ARGUMENT, nothing, lambda: stub.Delete(session_pb2.DeleteRequest()))
    session = start(stub)
    again = session_pb2.StartRequest(session=session)
    fails(grpc.StatusCode.ALREADY_EXISTS, "mnemosyned: storage: session already exists", lambda: stub.Start(again))


def refresh(stub, channel):
    session = start(stub, refresh_token=str(uuid.uuid4()))
    request = sessions_pb2.RefreshRequest(refresh_token=session.refresh_token)
    renewed = sessions_pb2_grpc.SessionsStub(channel).Refresh(request, timeout=TIMEOUT)
    check(renewed.session.access_token != session.access_token, "the same token")
    equal(uuid.UUID(renewed.session_id).version, 7, "version of the session id")


def concurrently(stub):
    token = start(stub).access_token

    def write(number):
        stub.SetValue(session_pb2.SetValueRequest(access_token=token, key=str(number), value="x"), timeout=TIMEOUT)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(32)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    bag = stub.Get(session_pb2.GetRequest(access_token=token)).session.bag
    equal(sorted(bag), sorted(str(number) for number in range(32)), "keys")


def health(channel):
    stub = health_pb2_grpc.HealthStub(channel)
    serving = health_pb2.HealthCheckResponse.SERVING
    for service in ("", "mnemosynerpc.SessionManager"):
        answer = stub.Check(health_pb2.HealthCheckRequest(service=service), timeout=TIMEOUT)
        equal(answer.status, serving, f"health of '{service}'")


def reflection(channel):
    database = ProtoReflectionDescriptorDatabase(channel)
    services = set(database.get_services())
    expected = {"mnemosynerpc.SessionManager", "helicon.v1.Sessions", "grpc.health.v1.Health"}
    check(expected <= services, f"services: {services}")
    pool = descriptor_pool.DescriptorPool(database)
    manager = pool.FindServiceByName("mnemosynerpc.SessionManager")
    methods = ["Get", "Context", "List", "Exists", "Start", "Abandon", "SetValue", "Delete"]
    equal([method.name for method in manager.methods], methods, "methods")
    fields = {field.name: field.number for field in pool.FindMessageTypeByName("mnemosynerpc.Session").fields}
    wire = ["access_token", "subject_id", "subject_client", "bag", "expire_at", "refresh_token"]
    equal(fields, {name: number for number, name in enumerate(wire, start=1)}, "fields")
    refreshes = pool.FindServiceByName("helicon.v1.Sessions")
    equal([method.name for method in refreshes.methods], ["Refresh"], "methods")


def cancellations(channel):
    """Streams dropped in the middle of their answer must not cost the connection, and so all its calls, their life."""
    stub = reflection_pb2_grpc.ServerReflectionStub(channel)
    request = reflection_pb2.ServerReflectionRequest(file_containing_symbol="mnemosynerpc.SessionManager")
    for _ in range(200):
        answers = stub.ServerReflectionInfo(iter([request]), timeout=TIMEOUT)
        next(answers)
        answers.cancel()


def main():
    with wire.channel() as channel:
        stub = session_pb2_grpc.SessionManagerStub(channel)
        readme(stub)
        walk(stub)
        failures(stub)
        refresh(stub, channel)
        concurrently(stub)
        health(channel)
        reflection(channel)
        cancellations(channel)
    print("ok")


main()
