/**
 * The store of forms that wait on a device. Pages and the worker read the same one, so it stands once: pages take it from
 * here, the worker's text holds it as it is written. Nothing of it may name what lies outside.
 */
export function onShelf<T>(mode: IDBTransactionMode, work: (shelf: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('qs-waiting', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('form', { keyPath: 'id' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = work(opening.result.transaction('form', mode).objectStore('form'));
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result);
      };
      asking.onerror = () => {
        opening.result.close();
        reject(asking.error);
      };
    };
  });
}
