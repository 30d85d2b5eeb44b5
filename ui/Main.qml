// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// The window. It hands each view-model to the page that shows it.
T.ApplicationWindow {
    id: window

    required property var chat
    required property var conversations
    required property var draft
    required property var settings
    required property var engineStatus
    required property var recorder
    required property var devices

    readonly property bool narrow: width < Metrics.narrow
    property bool sidebarOpen: true
    property bool mirrored: Qt.locale().textDirection === Qt.RightToLeft
    readonly property alias page: page
    readonly property Sidebar standing: side.item as Sidebar
    readonly property bool covered: imageViewer.visible || videoViewer.visible || settingsPanel.visible || shortcutOverlay.visible || drawer.visible

    function focusSearch() {
        if (narrow)
            drawer.open()
        else
            sidebarOpen = true
        const target = narrow ? drawer.sidebar : standing
        if (target)
            target.focusSearch()
    }
    function rename() {
        if (standing && standing.activeFocus)
            standing.renameCurrent()
        else
            page.rename()
    }
    function openSettings() {
        settingsPanel.open()
    }
    function openShortcuts() {
        shortcutOverlay.open()
    }
    function toggleSidebar() {
        if (narrow)
            drawer.visible ? drawer.close() : drawer.open()
        else
            sidebarOpen = !sidebarOpen
    }

    width: Metrics.windowWidth
    height: Metrics.windowHeight
    minimumWidth: Metrics.windowMinWidth
    minimumHeight: Metrics.windowMinHeight
    visible: true
    title: chat.title === "" ? qsTr("NExT-GPT") : qsTr("%1 – NExT-GPT").arg(chat.title)
    color: Theme.window
    font.family: Metrics.family
    font.pixelSize: Metrics.fontUi
    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "dark"
        value: window.settings.dark
    }
    Binding {
        target: Metrics
        property: "scale"
        value: window.settings.textScale
    }
    Binding {
        target: Metrics
        property: "columnWidth"
        value: window.settings.columnWidth
    }
    Binding {
        target: Motion
        property: "reduced"
        value: window.settings.reducedMotion
    }

    Loader {
        id: side
        active: !window.narrow && window.sidebarOpen
        width: active ? Metrics.sidebar : 0
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        sourceComponent: Sidebar {
            conversations: window.conversations
            engineStatus: window.engineStatus
            onOpened: page.focusComposer()
            onSettingsRequested: window.openSettings()
        }
    }
    ChatPage {
        id: page
        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        focus: true
        chat: window.chat
        conversations: window.conversations
        draft: window.draft
        settings: window.settings
        engineStatus: window.engineStatus
        recorder: window.recorder
        viewer: imageViewer
        menuButtonShown: window.narrow || !window.sidebarOpen
        onSidebarRequested: window.toggleSidebar()
        onSettingsRequested: window.openSettings()
        onShortcutsRequested: window.openShortcuts()
        onBrowseRequested: files.openImages()
        onSaveRequested: path => files.saveImage(path)
    }
    Toast {
        id: undoToast
        property bool waved: false
        anchors.horizontalCenter: page.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Metrics.header + Metrics.m
        shown: window.conversations.undoAvailable && !waved
        text: window.conversations.undoText
        actionText: qsTr("Undo")
        onActionTriggered: window.conversations.undoRemove()
        onDismissed: waved = true
        onTextChanged: waved = false
    }
    DropOverlay {
        anchors.fill: parent
        draft: window.draft
        onTaken: page.focusComposer()
    }
    SideDrawer {
        id: drawer
        conversations: window.conversations
        engineStatus: window.engineStatus
        mirroredWindow: window.mirrored
        onSettingsRequested: window.openSettings()
    }
    ImageViewer {
        id: imageViewer
        chat: window.chat
        onSaveRequested: path => files.saveImage(path)
        onInputTaken: page.focusComposer()
        onVideoRequested: (part, player) => videoViewer.show(part, player)
        onFrameSaveRequested: player => files.saveFrame(player)
        onJoinRequested: messageId => files.saveJoined(messageId)
    }
    VideoViewer {
        id: videoViewer
        chat: window.chat
        onSaveRequested: path => files.saveImage(path)
        onFrameSaveRequested: player => files.saveFrame(player)
        onInputTaken: page.focusComposer()
    }
    SettingsPanel {
        id: settingsPanel
        settings: window.settings
        devices: window.devices
        hub: window.chat.playback
    }
    ShortcutOverlay {
        id: shortcutOverlay
    }
    FileDialogs {
        id: files
        chat: window.chat
        draft: window.draft
        onPicked: page.focusComposer()
    }
    Announcer {
        chat: window.chat
    }
    WindowShortcuts {
        target: window
    }
    Component.onCompleted: page.focusComposer()
}
