// SPDX-License-Identifier: Apache-2.0
#include "app/ModelSwitch.h"

#include <utility>

namespace nextgpt::app {

ModelSwitch::ModelSwitch(LaunchOptions& options, EngineBridge& bridge, SettingsViewModel& settings)
    : m_options(options)
    , m_bridge(bridge)
    , m_settings(settings) {
    // Queued: the engine is not started again while the bridge announces its state.
    connect(&m_bridge, &EngineBridge::catalogueChanged, this, &ModelSwitch::follow, Qt::QueuedConnection);
}

void ModelSwitch::use(const QString& folder) {
    if (!m_earlier)
        m_earlier = {.bundle = m_options.bundle, .loadsNonFinite = m_options.loadsNonFinite};
    m_options.bundle = folder;
    m_options.loadsNonFinite = false;
    m_bridge.start();
}

void ModelSwitch::follow() {
    const Catalogue& catalogue = m_bridge.catalogue();
    if (!m_earlier || catalogue.state == Catalogue::State::Loading)
        return;
    // The user is asked whether weights that are not finite are to be loaded.
    if (catalogue.state == Catalogue::State::Unusable && catalogue.nonFiniteTensors == 0)
        return goBack(catalogue.error);
    m_earlier.reset();
    m_settings.setChatBundle(m_options.bundle);
}

void ModelSwitch::goBack(const Error& error) {
    const Earlier earlier = *std::exchange(m_earlier, std::nullopt);
    const QString refusedFolder = std::exchange(m_options.bundle, earlier.bundle);
    m_options.loadsNonFinite = earlier.loadsNonFinite;
    Q_EMIT refused(refusedFolder, error); // first: starting replaces the catalogue whose error this is
    m_bridge.start();
}

} // namespace nextgpt::app
