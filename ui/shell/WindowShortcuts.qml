// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Navigation
import NextGpt.Style

// The keys that work everywhere in the window.
Item {
    id: keys

    required property ChatViewModel chat
    required property SettingsViewModel settings
    required property AudioRecorder recorder
    required property AppPage page
    property bool overlayOpen: false
    readonly property bool inChat: Navigation.page === Navigation.Chat
    signal renameRequested

    function scaleText(direction: int) {
        settings.textScale = Math.round((settings.textScale + direction * Metrics.textScaleStep) * 10) / 10
    }
    function openChat() {
        Navigation.open(Navigation.Chat)
    }
    // Cycles through the regions of the page and the sidebar.
    function nextRegion() {
        if (!page.activeFocus)
            page.focusStart()
        else if (!page.focusNextRegion())
            Actions.focusSearch()
    }

    Shortcut {
        sequences: [StandardKey.New]
        onActivated: Actions.newConversation()
    }
    Shortcut {
        sequences: ["Ctrl+K"]
        onActivated: Actions.focusSearch()
    }
    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: {
            keys.openChat()
            Actions.findInConversation()
        }
    }
    Shortcut {
        sequences: ["Ctrl+L"]
        onActivated: {
            keys.openChat()
            Actions.focusPrompt()
        }
    }
    Shortcut {
        sequences: [StandardKey.Open]
        onActivated: {
            keys.openChat()
            Actions.attachFiles()
        }
    }
    Shortcut {
        sequences: ["Ctrl+T"]
        onActivated: Navigation.open(Navigation.Training)
    }
    Shortcut {
        sequences: ["Ctrl+G"]
        onActivated: Navigation.open(Navigation.Gallery)
    }
    Shortcut {
        sequences: ["F5"]
        enabled: !keys.overlayOpen
        onActivated: Navigation.togglePresentation()
    }
    Shortcut {
        sequences: ["Ctrl+/"]
        onActivated: Actions.showShortcuts()
    }
    Shortcut {
        sequences: ["Ctrl+,"]
        onActivated: Actions.showSettings()
    }
    Shortcut {
        sequences: ["Ctrl+B"]
        onActivated: Actions.toggleSidebar()
    }
    Shortcut {
        sequences: ["F6"]
        onActivated: keys.nextRegion()
    }
    Shortcut {
        sequences: ["F2"]
        onActivated: keys.renameRequested()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: keys.recorder.active && !keys.overlayOpen
        onActivated: keys.recorder.cancel()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: keys.chat.busy && keys.inChat && !keys.recorder.active && !keys.overlayOpen
        onActivated: keys.chat.stop()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: Navigation.canGoBack && (!keys.chat.busy || !keys.inChat) && !keys.recorder.active && !keys.overlayOpen
        onActivated: Navigation.back()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: Navigation.presenting && !keys.chat.busy && !keys.recorder.active && !keys.overlayOpen
        onActivated: Navigation.presenting = false
    }
    Shortcut {
        sequences: ["PgUp"]
        onActivated: keys.page.scrollPages(-1)
    }
    Shortcut {
        sequences: ["PgDown"]
        onActivated: keys.page.scrollPages(1)
    }
    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: keys.scaleText(1)
    }
    Shortcut {
        sequences: ["Ctrl+-"]
        onActivated: keys.scaleText(-1)
    }
    Shortcut {
        sequences: ["Ctrl+0"]
        onActivated: keys.settings.textScale = 1
    }
}
