// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"
#include "engine/core/Request.h"

#include <functional>
#include <string>

namespace nextgpt {

/// What the engine can do at the moment; a snapshot.
struct Catalogue {
    enum class State { Loading, Ready, Unusable };
    State state = State::Loading;
    std::string bundleName;                 ///< "Pocket"
    bool demo = false;                      ///< shown as a badge wherever the bundle is named
    std::string device;                     ///< "CPU" or the card's name
    std::array<bool, 3> canMake{};          ///< by kMediaModalities: the bundle has a decoder
    std::array<MediaOptions, 3> defaults{}; ///< by kMediaModalities: what the bundle itself chooses
    Error error;                            ///< when Unusable

    bool operator==(const Catalogue&) const = default;
};

/// The interface the app knows. Thread-safe; never blocks for work. LocalEngine computes; tests script their
/// own.
class Engine {
public:
    using EventSink = std::function<void(RequestId, const Event&)>;
    using CatalogueSink = std::function<void(const Catalogue&)>;

    virtual ~Engine() = default;

    /// Queues a piece of work. Its events come to the sink on the engine's thread; exactly one end each.
    virtual void submit(const Request& request) = 0;

    /// Stops a queued or running request within one step; unknown ids are ignored.
    virtual void cancel(RequestId id) = 0;

    virtual Catalogue catalogue() const = 0;

    /// Both are set once, before the first submit; called on the engine's thread.
    virtual void setEventSink(EventSink sink) = 0;
    virtual void setCatalogueSink(CatalogueSink sink) = 0;
};

} // namespace nextgpt
