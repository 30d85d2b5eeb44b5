// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Navigation
import NextGpt.Style

// The media of all conversations.
AppPage {
    id: page

    required property GalleryModel gallery
    required property ChatViewModel chat
    readonly property real margin: width < Metrics.compactWidth ? Metrics.l : Metrics.xl
    readonly property bool filtered: gallery.filter !== "" || gallery.modality !== Modality.Text

    function focusStart() {
        grid.count > 0 ? grid.forceActiveFocus(Qt.OtherFocusReason) : header.focusSearch()
    }
    function focusNextRegion(): bool {
        const more = grid.activeFocus
        if (more)
            header.focusSearch()
        return more
    }
    function scrollPages(direction: int) {
        const most = Math.max(grid.originY, grid.originY + grid.contentHeight - grid.height)
        grid.contentY = Math.max(grid.originY, Math.min(most, grid.contentY + direction * grid.height * Metrics.pageShare))
    }
    function useAsInput(path: string) {
        chat.useAsInput(path)
        Actions.focusPrompt()
    }
    function openConversation(row: int) {
        gallery.openConversation(row)
        Navigation.open(Navigation.Chat)
        Actions.focusPrompt()
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Gallery")
    Binding {
        target: page.gallery
        property: "active"
        value: page.visible
    }

    GalleryHeader {
        id: header
        width: parent.width
        gallery: page.gallery
        margin: page.margin
        menuButtonShown: page.menuButtonShown
    }
    GridView {
        id: grid

        readonly property real gap: Metrics.l
        readonly property int columns: Math.max(1, Math.floor(width / (Metrics.galleryTile + gap)))
        readonly property GalleryTile currentTile: currentItem as GalleryTile

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: page.margin - gap / 2
        anchors.rightMargin: page.margin - gap / 2
        topMargin: Metrics.l
        bottomMargin: Metrics.l
        cellWidth: Math.floor(width / columns)
        cellHeight: cellWidth + Metrics.galleryCaption + Metrics.s
        model: page.gallery
        focus: true
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Media")
        T.ScrollBar.vertical: AppScrollBar {}

        delegate: GalleryTile {
            id: tile
            width: grid.cellWidth
            height: grid.cellHeight
            inset: grid.gap / 2
            hub: page.chat.playback
            focusShown: grid.activeFocus && GridView.isCurrentItem
            onPressed: {
                grid.currentIndex = index
                grid.forceActiveFocus(Qt.MouseFocusReason)
            }
            onMenuRequested: (x, y) => menu.show(tile, x, y)
            onInputRequested: page.useAsInput(path)
            onConversationRequested: page.openConversation(index)
        }

        onCountChanged: if (count > 0 && currentIndex < 0) currentIndex = 0
        Keys.onReturnPressed: if (currentTile) currentTile.view()
        Keys.onEnterPressed: if (currentTile) currentTile.view()
        Keys.onSpacePressed: if (currentTile) currentTile.open()
        Keys.onMenuPressed: if (currentTile) menu.show(currentTile, Metrics.l, Metrics.l)
        Keys.onPressed: event => {
            event.accepted = currentTile !== null && (event.modifiers & Qt.ControlModifier) !== 0 && event.key === Qt.Key_S
            if (event.accepted)
                event.modifiers & Qt.ShiftModifier ? Actions.saveMediaAs(currentTile.path) : Actions.saveMedia(currentTile.path)
        }
    }
    EmptyHint {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: header.bottom
        width: Math.min(Metrics.column, parent.width - 2 * Metrics.xl)
        visible: page.gallery.settled && page.gallery.count === 0
        iconName: "images"
        text: page.filtered ? qsTr("Nothing matches") : qsTr("No media yet")
        hint: page.filtered ? qsTr("Try other words, or show all media.")
                            : qsTr("The images, videos and audio that you generate appear here, from all conversations.")
    }
    GalleryMenu {
        id: menu
        chat: page.chat
    }
}
