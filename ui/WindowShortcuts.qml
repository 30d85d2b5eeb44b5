// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The keys that work everywhere in the window.
Item {
    id: keys

    required property var target

    function scaleText(factor) {
        const settings = target.settings
        const next = Math.round((settings.textScale + factor * Metrics.textScaleStep) * 10) / 10
        settings.textScale = Math.max(Metrics.textScaleMin, Math.min(Metrics.textScaleMax, next))
    }
    function nextRegion() {
        const page = target.page
        if (page.composerFocused)
            page.empty ? target.focusSearch() : page.focusMessages()
        else if (page.activeFocus)
            target.focusSearch()
        else
            page.focusComposer()
    }

    Shortcut {
        sequences: [StandardKey.New]
        onActivated: {
            keys.target.conversations.create()
            keys.target.page.focusComposer()
        }
    }
    Shortcut {
        sequences: ["Ctrl+K"]
        onActivated: keys.target.focusSearch()
    }
    Shortcut {
        sequences: ["Ctrl+L"]
        onActivated: keys.target.page.focusComposer()
    }
    Shortcut {
        sequences: [StandardKey.Open]
        onActivated: keys.target.page.browseRequested()
    }
    Shortcut {
        sequences: ["Ctrl+/"]
        onActivated: keys.target.openShortcuts()
    }
    Shortcut {
        sequences: ["Ctrl+,"]
        onActivated: keys.target.openSettings()
    }
    Shortcut {
        sequences: ["Ctrl+B"]
        onActivated: keys.target.toggleSidebar()
    }
    Shortcut {
        sequences: ["F6"]
        onActivated: keys.nextRegion()
    }
    Shortcut {
        sequences: ["F2"]
        onActivated: keys.target.rename()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: keys.target.recorder.active && !keys.target.covered
        onActivated: keys.target.recorder.cancel()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: keys.target.chat.busy && !keys.target.recorder.active && !keys.target.covered
        onActivated: keys.target.chat.stop()
    }
    Shortcut {
        sequences: ["PgUp"]
        onActivated: keys.target.page.scrollPages(-1)
    }
    Shortcut {
        sequences: ["PgDown"]
        onActivated: keys.target.page.scrollPages(1)
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
        onActivated: keys.target.settings.textScale = 1
    }
}
