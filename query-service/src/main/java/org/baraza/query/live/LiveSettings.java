package org.baraza.query.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Bounds of the streams of changes.
///
/// @param perCaller `baraza.live.per-caller`: streams of one account, or of one address without an account
/// @param inAll `baraza.live.in-all`: streams of this process
/// @param heartbeat `baraza.live.heartbeat`: how often a silent stream shows that it is there, and looks whether its
///     reader still may read
/// @param longest `baraza.live.longest`: then a stream ends and is to be resumed, so that those whose readers have
///     vanished without a word do not stay
@ConfigurationProperties("baraza.live")
record LiveSettings(
        @DefaultValue("40") int perCaller,
        @DefaultValue("5000") int inAll,
        @DefaultValue("20s") Duration heartbeat,
        @DefaultValue("10m") Duration longest) {}
