// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/LaunchOptions.h"
#include "app/bridge/EngineBridge.h"
#include "app/settings/SettingsViewModel.h"

#include <optional>

namespace nextgpt::app {

/// Changes the bundle that the chat uses, while the window is open. The engine with the bundle before is gone
/// before the other one is loaded, so that memory has to hold only one. If the other one cannot be loaded,
/// the one before is loaded again.
class ModelSwitch : public QObject {
    Q_OBJECT

public:
    /// `options` has the bundle in use; all three must outlive this object.
    ModelSwitch(LaunchOptions& options, EngineBridge& bridge, SettingsViewModel& settings);

    /// Loads another bundle; empty: the default one. A reply that is being generated ends.
    void use(const QString& folder);

Q_SIGNALS:
    /// A bundle could not be loaded; the one before is used again.
    void refused(const QString& folder, const nextgpt::Error& error);

private:
    struct Earlier {
        QString bundle;
        bool loadsNonFinite = false;
    };

    void follow();
    void goBack(const Error& error);

    LaunchOptions& m_options;
    EngineBridge& m_bridge;
    SettingsViewModel& m_settings;
    std::optional<Earlier> m_earlier; ///< until the wanted bundle is loaded
};

} // namespace nextgpt::app
