// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQml

// The page that the window shows. Pages form a stack over the chat; shell/PageStack.qml creates them.
QtObject {
    id: navigation

    enum Page {
        Chat,
        Training,
        Models,
        Gallery
    }

    // The pages that the chat's header offers beside the chat: a list of { page, icon, text }. The buttons follow from it.
    readonly property var places: [
        { page: Navigation.Gallery, icon: "images", text: qsTr("Gallery") },
        { page: Navigation.Models, icon: "package", text: qsTr("Models") },
        { page: Navigation.Training, icon: "graduation-cap", text: qsTr("Training") }
    ]
    // A page on which work is going on while another one is shown; negative: none. Its button has a dot.
    property int busyPage: -1
    readonly property int page: internal.pages[internal.pages.length - 1]
    // The chat fills the screen in large type, without what an audience should not see.
    property bool presenting: false
    readonly property bool canGoBack: internal.pages.length > 1
    readonly property QtObject internal: QtObject {
        id: internal
        property var pages: [Navigation.Chat]
    }

    // Opens a page on top. If it is open already, the pages above it are closed instead.
    function open(page: int) {
        if (page !== Navigation.Chat)
            presenting = false
        const at = internal.pages.indexOf(page)
        internal.pages = at < 0 ? internal.pages.concat([page]) : internal.pages.slice(0, at + 1)
    }
    function togglePresentation() {
        open(Navigation.Chat)
        presenting = !presenting
    }
    function back() {
        if (canGoBack)
            internal.pages = internal.pages.slice(0, -1)
    }
}
