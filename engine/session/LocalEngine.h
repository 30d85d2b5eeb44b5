// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/Engine.h"

#include <filesystem>
#include <memory>

namespace nextgpt {

/// How the engine is set up; all of it comes from the command line or the settings.
struct EngineOptions {
    std::filesystem::path bundle; ///< folder with bundle.json
    std::string device = "auto";  ///< "auto", "cpu", "cuda:N"
    int threads = 0;              ///< 0: as many as cores
};

/// The engine that computes, on one thread of its own. Loading starts at once in the background.
class LocalEngine final : public Engine {
public:
    explicit LocalEngine(EngineOptions options);
    ~LocalEngine() override;

    void submit(const Request& request) override;
    void cancel(RequestId id) override;
    Catalogue catalogue() const override;
    void setEventSink(EventSink sink) override;
    void setCatalogueSink(CatalogueSink sink) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace nextgpt
