// The yardstick of the cold start: an Electron that shows an empty window.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('data:text/html,<title>empty</title><p id="ready">empty');
});
app.on('window-all-closed', () => app.quit());
