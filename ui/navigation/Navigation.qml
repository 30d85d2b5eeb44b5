// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQml

// Which page the window shows. Pages lie on a stack over the chat; PageStack in shell/ makes them.
QtObject {
    id: navigation

    enum Page {
        Chat
    }

    readonly property int page: internal.pages[internal.pages.length - 1]
    readonly property bool canGoBack: internal.pages.length > 1
    readonly property QtObject internal: QtObject {
        id: internal
        property var pages: [Navigation.Chat]
    }

    // Puts a page on top; one that is open already comes back, and what lay over it is closed.
    function open(page: int) {
        const at = internal.pages.indexOf(page)
        internal.pages = at < 0 ? internal.pages.concat([page]) : internal.pages.slice(0, at + 1)
    }
    function back() {
        if (canGoBack)
            internal.pages = internal.pages.slice(0, -1)
    }
}
