"""Publishes events and listens to them as Plasma's clients do: replaced subscriptions, every end of a call, bad requests.

Usage: event_client.py <host:port> [certificates]; the generated stubs are on the path. Prints "ok" at the end.
"""

import queue
import uuid

import grpc
from google.protobuf import descriptor_pool
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase

from helicon.v1 import events_pb2, events_pb2_grpc
from plasma import stream_pb2, stream_pb2_grpc
import wire

TIMEOUT = 30


def check(condition, what):
    if not condition:
        raise AssertionError(what)


def equal(actual, expected, what):
    check(actual == expected, f"{what}: {actual!r} is not {expected!r}")


def request(*types, close=False):
    events = [stream_pb2.EventType(type=it) for it in types]
    return stream_pb2.Request(Events=events, forceClose=close)


class Call:
    """One call of Events; its headers tell that the first request is in force."""

    def __init__(self, stub, *types, timeout=TIMEOUT):
        self.requests = queue.Queue()
        self.requests.put(request(*types))
        self.answers = stub.Events(iter(self.requests.get, None), timeout=timeout)
        self.answers.initial_metadata()

    def want(self, *types):
        self.requests.put(request(*types))

    def force_close(self):
        self.requests.put(request(close=True))

    def half_close(self):
        self.requests.put(None)

    def next(self):
        payload = next(self.answers)
        return payload.eventType.type, payload.data

    def end(self):
        try:
            for _ in self.answers:
                pass
        except grpc.RpcError:
            pass
        return self.answers.code()


def publish(events, *pairs):
    messages = [events_pb2.Event(type=type, data=data) for type, data in pairs]
    return events.Publish(events_pb2.PublishRequest(events=messages), timeout=TIMEOUT).ids


def listens(stub, events, root):
    call = Call(stub, root, root + ":1")
    ids = publish(events, (root + ":1:views", '{ "n" : "J\u00f6n \U0001f680"}'), (root + "x", "1"), (root, "null"))
    equal(len(set(ids)), 3, "ids")
    equal(call.next(), (root + ":1:views", '{ "n" : "J\u00f6n \U0001f680"}'), "first")
    equal(call.next(), (root, "null"), "second")
    call.force_close()
    equal(call.end(), grpc.StatusCode.OK, "end by force")


def replaces(stub, events, root):
    call = Call(stub, root + ":a")
    call.want(root + ":b")
    call.want(root + ":c", root + ":end")
    call.half_close()
    equal(call.end(), grpc.StatusCode.OK, "end of the requests")


def streams(stub, events, root):
    call = Call(stub, root)
    numbers = [str(number) for number in range(300)]
    requests = (events_pb2.PublishRequest(events=[events_pb2.Event(type=root, data=it)]) for it in numbers)
    ids = events.PublishStream(requests, timeout=TIMEOUT).ids
    equal(len(set(ids)), len(numbers), "ids")
    equal([call.next()[1] for _ in numbers], numbers, "data")
    call.answers.cancel()
    equal(call.end(), grpc.StatusCode.CANCELLED, "end by cancelling")


def ends(stub, root):
    equal(Call(stub, root, timeout=1).end(), grpc.StatusCode.DEADLINE_EXCEEDED, "end by the deadline")
    for bad in (request(), request(""), request("x" * (1 << 20)), request(*map(str, range(10_000)))):
        answers = stub.Events(iter([bad]), timeout=TIMEOUT)
        try:
            raise AssertionError(f"succeeded: {list(answers)}")
        except grpc.RpcError as error:
            equal(error.code(), grpc.StatusCode.INVALID_ARGUMENT, "bad request")


def refuses(events, root):
    for data, code in (('{"a":', grpc.StatusCode.INVALID_ARGUMENT), ('"%s"' % ("x" * (1 << 20)), grpc.StatusCode.RESOURCE_EXHAUSTED)):
        try:
            raise AssertionError(f"succeeded: {publish(events, (root, '1'), (root, data))}")
        except grpc.RpcError as error:
            equal(error.code(), code, "bad event")
            check(error.details().startswith("event 1"), error.details())


def reflection(channel):
    pool = descriptor_pool.DescriptorPool(ProtoReflectionDescriptorDatabase(channel))
    streams = pool.FindServiceByName("proto.StreamService")
    equal([method.name for method in streams.methods], ["Events"], "methods")
    equal([field.name for field in streams.methods[0].input_type.fields], ["Events", "forceClose"], "fields")
    publishing = pool.FindServiceByName("helicon.v1.Events")
    equal([method.name for method in publishing.methods], ["Publish", "PublishStream"], "methods")


def main():
    root = "python-" + str(uuid.uuid4())
    with wire.channel() as channel:
        stub = stream_pb2_grpc.StreamServiceStub(channel)
        events = events_pb2_grpc.EventsStub(channel)
        bystander = Call(stub, root + ":bystander")
        listens(stub, events, root)
        replaces(stub, events, root)
        streams(stub, events, root)
        ends(stub, root)
        refuses(events, root)
        reflection(channel)
        publish(events, (root + ":bystander", '"well"'))
        equal(bystander.next(), (root + ":bystander", '"well"'), "bystander")
        bystander.force_close()
        equal(bystander.end(), grpc.StatusCode.OK, "end of the bystander")
    print("ok")


main()
