package io.helicon.runtime.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;

/** Everything that a span may say, in the words of OpenTelemetry's conventions and a few of our own. */
final class Words {
    static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
    static final AttributeKey<String> VERSION = AttributeKey.stringKey("network.protocol.version");

    static final AttributeKey<String> RPC_SYSTEM = AttributeKey.stringKey("rpc.system");
    static final AttributeKey<String> RPC_SERVICE = AttributeKey.stringKey("rpc.service");
    static final AttributeKey<String> RPC_METHOD = AttributeKey.stringKey("rpc.method");
    static final AttributeKey<Long> RPC_STATUS = AttributeKey.longKey("rpc.grpc.status_code");

    static final AttributeKey<String> DB_SYSTEM = AttributeKey.stringKey("db.system.name");
    static final AttributeKey<String> DB_NAMESPACE = AttributeKey.stringKey("db.namespace");
    static final AttributeKey<String> DB_OPERATION = AttributeKey.stringKey("db.operation.name");
    static final AttributeKey<String> DB_TEXT = AttributeKey.stringKey("db.query.text");
    static final AttributeKey<String> DB_STATUS = AttributeKey.stringKey("db.response.status_code");
    static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");
    static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");

    /** The class of a failure, never its message. */
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    /** How many callers a piece of work was done for. */
    static final AttributeKey<Long> CALLERS = AttributeKey.longKey("helicon.callers");

    /** A stream, whose span ends where it begins to flow. */
    static final AttributeKey<Boolean> STREAM = AttributeKey.booleanKey("helicon.stream");

    /** A request that was still going on when its span was closed. */
    static final AttributeKey<Boolean> UNFINISHED = AttributeKey.booleanKey("helicon.unfinished");

    private Words() {}
}
